#include <math.h>

#include "CTrainingKernels.h"
#include "clones.h"

#pragma clang fp contract(fast)

/// Lambert's continued fraction of tanh, cut after seven terms, within ±4.97, where it reaches ±1.
static inline __attribute__((always_inline)) float tangent(float x) {
  x = x < -4.97f ? -4.97f : x > 4.97f ? 4.97f : x;
  float s = x * x;
  float above = x * (135135.0f + s * (17325.0f + s * (378.0f + s)));
  float below = 135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f));
  float y = above / below;
  return y < -1.0f ? -1.0f : y > 1.0f ? 1.0f : y;
}

static inline __attribute__((always_inline)) float sigmoid(float x) { return 0.5f + 0.5f * tangent(0.5f * x); }

STET_CLONES
void train_add_bias(size_t rows, size_t columns, float *x, size_t ldx, const float *bias) {
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++) x[i * ldx + j] += bias[j];
}

STET_CLONES
void train_sum_rows(size_t rows, size_t columns, const float *x, size_t ldx, float *restrict sum) {
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++) sum[j] += x[i * ldx + j];
}

STET_CLONES
void train_add_scaled(size_t count, float factor, const float *x, float *restrict y) {
  for (size_t i = 0; i < count; i++) y[i] += factor * x[i];
}

STET_CLONES
void train_multiply_rows(
  size_t rows, size_t columns, const float *from, size_t ldf, const float *factors, float *to, size_t ldt) {
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++) to[i * ldt + j] = from[i * ldf + j] * factors[j];
}

STET_CLONES
void train_tanh(size_t rows, size_t columns, float *x, size_t ldx) {
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++) x[i * ldx + j] = tangent(x[i * ldx + j]);
}

STET_CLONES
void train_tanh_backward(
  size_t rows, size_t columns, const float *y, size_t ldy, float *restrict gradient, size_t ldg) {
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++) gradient[i * ldg + j] *= 1.0f - y[i * ldy + j] * y[i * ldy + j];
}

STET_CLONES
void train_recurrence(
  size_t length, size_t width, int step, float *restrict u, size_t ldu, size_t span, const float *restrict x,
  size_t ldx, const float *restrict forget, const float *restrict reset, float *restrict state,
  float *restrict output) {
  for (size_t n = 0; n < length; n++) {
    size_t t = step > 0 ? n : length - 1 - n;
    float *restrict z = u + t * ldu, *restrict f = z + span, *restrict r = f + span;
    const float *restrict skip = x + t * ldx;
    float *c = state + t * ldx, *restrict h = output + t * ldx;
    const float *before = n ? c - step * (ptrdiff_t)ldx : 0;
#pragma clang loop vectorize(assume_safety)
    for (size_t i = 0; i < width; i++) {
      float last = before ? before[i] : 0.0f;
      float zi = tangent(z[i]), fi = sigmoid(f[i] + forget[i] * last), ri = sigmoid(r[i] + reset[i] * last);
      float ci = fi * last + (1.0f - fi) * zi;
      z[i] = zi;
      f[i] = fi;
      r[i] = ri;
      c[i] = ci;
      h[i] = ri * ci + (1.0f - ri) * skip[i];
    }
  }
}

STET_CLONES
void train_recurrence_backward(
  size_t length, size_t width, int step, const float *restrict u, size_t ldu, size_t span, const float *restrict x,
  size_t ldx, const float *restrict forget, const float *restrict reset, const float *restrict state,
  const float *restrict doutput, float *restrict du, float *restrict dx, float *restrict dforget,
  float *restrict dreset) {
  float carried[1024];
  for (size_t i = 0; i < width; i++) carried[i] = 0;
  for (size_t n = length; n-- > 0;) {
    size_t t = step > 0 ? n : length - 1 - n;
    const float *restrict z = u + t * ldu, *restrict f = z + span, *restrict r = f + span;
    float *restrict dz = du + t * ldu, *restrict df = dz + span, *restrict dr = df + span;
    const float *c = state + t * ldx;
    const float *before = n ? c - step * (ptrdiff_t)ldx : 0;
    const float *restrict skip = x + t * ldx, *restrict dh = doutput + t * ldx;
    float *restrict dskip = dx + t * ldx;
#pragma clang loop vectorize(assume_safety)
    for (size_t i = 0; i < width; i++) {
      float last = before ? before[i] : 0.0f;
      float g = dh[i], dc = carried[i] + g * r[i];
      float dri = g * (c[i] - skip[i]) * r[i] * (1.0f - r[i]);
      float dfi = dc * (last - z[i]) * f[i] * (1.0f - f[i]);
      dskip[i] = g * (1.0f - r[i]);
      dz[i] = dc * (1.0f - f[i]) * (1.0f - z[i] * z[i]);
      df[i] = dfi;
      dr[i] = dri;
      dforget[i] += dfi * last;
      dreset[i] += dri * last;
      carried[i] = dc * f[i] + dfi * forget[i] + dri * reset[i];
    }
  }
}

float train_cross_entropy(size_t count, float *scores, size_t gold, float weight) {
  float highest = scores[0], total = 0;
  for (size_t i = 1; i < count; i++) highest = scores[i] > highest ? scores[i] : highest;
  float loss = highest - scores[gold];
  for (size_t i = 0; i < count; i++) total += scores[i] = expf(scores[i] - highest);
  loss += logf(total);
  float factor = weight / total;
  for (size_t i = 0; i < count; i++) scores[i] *= factor;
  scores[gold] -= weight;
  return loss;
}

STET_CLONES
void train_adam(
  size_t count, float *restrict weights, const float *restrict gradient, float *restrict mean,
  float *restrict square, float rate, float beta1, float beta2, float epsilon, float clip) {
  for (size_t i = 0; i < count; i++) {
    float g = gradient[i] * clip;
    mean[i] = beta1 * mean[i] + (1.0f - beta1) * g;
    square[i] = beta2 * square[i] + (1.0f - beta2) * g * g;
    weights[i] -= rate * mean[i] / (__builtin_sqrtf(square[i]) + epsilon);
  }
}

double train_square_sum(size_t count, const float *x) {
  double lanes[8] = {0};
  size_t i = 0;
  for (; i + 8 <= count; i += 8)
    for (int q = 0; q < 8; q++) lanes[q] += (double)x[i + q] * x[i + q];
  for (; i < count; i++) lanes[0] += (double)x[i] * x[i];
  return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}
