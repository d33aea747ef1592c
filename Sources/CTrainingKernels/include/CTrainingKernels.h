#ifndef CTRAININGKERNELS_H
#define CTRAININGKERNELS_H

#include <stddef.h>
#include <stdint.h>

// Single-precision kernels for training the parser. Matrices are row-major; `ld…` is the distance between rows, in floats.
// Every sum runs in an order that does not depend on the number of threads.

/// C (m × n) = A (m × k) B (k × n), or C += A B. `n` is a multiple of 16.
void train_gemm(
  size_t m, size_t n, size_t k, const float *_Nonnull a, size_t lda, const float *_Nonnull b, size_t ldb,
  float *_Nonnull c, size_t ldc, int accumulate);

/// Writes the transpose of a rows × columns matrix.
void train_transpose(
  size_t rows, size_t columns, const float *_Nonnull from, size_t ldf, float *_Nonnull to, size_t ldt);

/// Adds a row to every row.
void train_add_bias(size_t rows, size_t columns, float *_Nonnull x, size_t ldx, const float *_Nonnull bias);

/// Adds every row to a row.
void train_sum_rows(size_t rows, size_t columns, const float *_Nonnull x, size_t ldx, float *_Nonnull sum);

/// y += factor * x.
void train_add_scaled(size_t count, float factor, const float *_Nonnull x, float *_Nonnull y);

/// Multiplies every row by a row; `to` may be `from`.
void train_multiply_rows(
  size_t rows, size_t columns, const float *_Nonnull from, size_t ldf, const float *_Nonnull factors,
  float *_Nonnull to, size_t ldt);

/// The hyperbolic tangent in place, by the same approximation as the program's.
void train_tanh(size_t rows, size_t columns, float *_Nonnull x, size_t ldx);

/// Multiplies a gradient by the tangent's derivative 1 - y².
void train_tanh_backward(
  size_t rows, size_t columns, const float *_Nonnull y, size_t ldy, float *_Nonnull gradient, size_t ldg);

/// A gated linear recurrence over `length` steps of `width` units.
///
/// `u` holds candidate, forget and reset inputs, `span` floats apart; they are replaced by their activations.
/// `state` and `output` have the row distance `ldx`, as has the skip input `x`; `step` is 1 or -1.
void train_recurrence(
  size_t length, size_t width, int step, float *_Nonnull u, size_t ldu, size_t span, const float *_Nonnull x,
  size_t ldx, const float *_Nonnull forget, const float *_Nonnull reset, float *_Nonnull state,
  float *_Nonnull output);

/// The gradients of `train_recurrence`: `du` of the inputs, `dx` of the skip input (overwritten), and of the vectors (added).
void train_recurrence_backward(
  size_t length, size_t width, int step, const float *_Nonnull u, size_t ldu, size_t span, const float *_Nonnull x,
  size_t ldx, const float *_Nonnull forget, const float *_Nonnull reset, const float *_Nonnull state,
  const float *_Nonnull doutput, float *_Nonnull du, float *_Nonnull dx, float *_Nonnull dforget,
  float *_Nonnull dreset);

/// Replaces a row of scores by the gradient of the cross-entropy of `gold`, times `weight`; returns the loss.
float train_cross_entropy(size_t count, float *_Nonnull scores, size_t gold, float weight);

/// One step of Adam.
void train_adam(
  size_t count, float *_Nonnull weights, const float *_Nonnull gradient, float *_Nonnull mean,
  float *_Nonnull square, float rate, float beta1, float beta2, float epsilon, float clip);

/// The sum of the squares.
double train_square_sum(size_t count, const float *_Nonnull x);

#endif
