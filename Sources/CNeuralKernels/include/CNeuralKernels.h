#ifndef CNEURALKERNELS_H
#define CNEURALKERNELS_H

#include <stddef.h>
#include <stdint.h>

// Kernels of the parser's network. Products are sums of whole numbers, and the few steps in floating point are single
// IEEE operations in a fixed order, so that every machine produces the same result.
// Activations are 16-bit: the value times STET_UNIT. Matrices are row-major; `ld…` is the distance between rows.

/// What 1 is as an activation.
#define STET_UNIT 8192

/// out (m × 16·panels) = x (m × k) · weights; |x| is at most STET_UNIT and k at most 1024, so no sum overflows.
///
/// The weights are packed by panels of 16 outputs; in each, for every pair of inputs, 16 pairs of weights. `k` is even.
void stet_multiply(
  size_t m, size_t panels, size_t k, const int16_t *_Nonnull x, size_t ldx, const int8_t *_Nonnull weights,
  int32_t *_Nonnull out, size_t ldo);

/// The same for activations of 8 bits, as `stet_bytes` makes them. In a panel, the weights are grouped by fours: for every four
/// inputs, 16 times four weights; `k` is a multiple of 4.
void stet_multiply_bytes(
  size_t m, size_t panels, size_t k, const uint8_t *_Nonnull x, size_t ldx, const int8_t *_Nonnull weights,
  int32_t *_Nonnull out, size_t ldo);

/// Activations of 16 bits as 8: the value times 127, plus 128.
void stet_bytes(size_t count, const int16_t *_Nonnull x, uint8_t *_Nonnull y);

/// y = tanh(x · scale + bias), column by column, as activations.
void stet_tangent(
  size_t rows, size_t columns, const int32_t *_Nonnull x, size_t ldx, const float *_Nonnull scale,
  const float *_Nonnull bias, int16_t *_Nonnull y, size_t ldy);

/// y = tanh(a + b), as activations.
void stet_tangent_sum(size_t count, const float *_Nonnull a, const float *_Nonnull b, int16_t *_Nonnull y);

/// y = x · scale + bias, column by column.
void stet_scale(
  size_t rows, size_t columns, const int32_t *_Nonnull x, size_t ldx, const float *_Nonnull scale,
  const float *_Nonnull bias, float *_Nonnull y, size_t ldy);

/// The gated linear recurrence over `length` words, forward (`step` 1) or backward (-1), of `width` units.
///
/// `u` holds candidate, forget and reset inputs `span` apart, as do `scale` and `bias`; `x` is the skip input;
/// `state` is scratch space for `width` numbers.
void stet_recurrence(
  size_t length, size_t width, int step, const int32_t *_Nonnull u, size_t ldu, size_t span,
  const float *_Nonnull scale, const float *_Nonnull bias, const float *_Nonnull forget, const float *_Nonnull reset,
  const int16_t *_Nonnull x, size_t ldx, float *_Nonnull state, int16_t *_Nonnull output);

/// sum += row.
void stet_add_row(size_t count, const int8_t *_Nonnull row, int32_t *_Nonnull sum);

/// y = (whole + parts · factor) · scale, as activations, cut at ±1.
void stet_embed(
  size_t count, const int32_t *_Nonnull whole, const int32_t *_Nonnull parts, float factor, float scale,
  int16_t *_Nonnull y);

/// Rounds numbers to whole ones of at most 2047 either way; returns what one unit is worth.
float stet_quantize(size_t rows, size_t columns, const float *_Nonnull x, size_t ldx, int16_t *_Nonnull y, size_t ldy);

/// y += x · scale + bias, column by column.
void stet_add_scaled(
  size_t rows, size_t columns, const int32_t *_Nonnull x, size_t ldx, const float *_Nonnull scale,
  const float *_Nonnull bias, float *_Nonnull y, size_t ldy);

/// scores[j] += (a · row j of b) · scale + worth[j].
void stet_add_dots(
  size_t rows, size_t width, const int16_t *_Nonnull a, const int16_t *_Nonnull b, size_t ldb, float scale,
  const float *_Nonnull worth, float *_Nonnull scores);

#endif
