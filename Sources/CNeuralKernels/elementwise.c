// The steps between the products. No operation is contracted or reordered, so that all clones produce the same bits.
#include "CNeuralKernels.h"

#pragma clang fp contract(off)

#if defined(__x86_64__) && defined(__linux__)
#define STET_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define STET_CLONES
#endif

#define ALWAYS static inline __attribute__((always_inline))

/// Lambert's continued fraction of tanh, cut after seven terms, within ±4.97, where it reaches ±1.
ALWAYS float tangent(float x) {
  x = x < -4.97f ? -4.97f : x > 4.97f ? 4.97f : x;
  float s = x * x;
  float above = x * (135135.0f + s * (17325.0f + s * (378.0f + s)));
  float below = 135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f));
  float y = above / below;
  return y < -1.0f ? -1.0f : y > 1.0f ? 1.0f : y;
}

ALWAYS float sigmoid(float x) { return 0.5f + 0.5f * tangent(0.5f * x); }

/// Rounds half away from zero.
ALWAYS int32_t rounded(float x) { return (int32_t)(x + (x < 0 ? -0.5f : 0.5f)); }

ALWAYS int16_t activation(float x) { return (int16_t)rounded(x * STET_UNIT); }

STET_CLONES
void stet_bytes(size_t count, const int16_t *restrict x, uint8_t *restrict y) {
  for (size_t i = 0; i < count; i++) y[i] = (uint8_t)((((int32_t)x[i] * 127 + STET_UNIT / 2) >> 13) + 128);
}

STET_CLONES
void stet_tangent(
  size_t rows, size_t columns, const int32_t *restrict x, size_t ldx, const float *restrict scale,
  const float *restrict bias, int16_t *restrict y, size_t ldy) {
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++)
      y[i * ldy + j] = activation(tangent((float)x[i * ldx + j] * scale[j] + bias[j]));
}

STET_CLONES
void stet_tangent_sum(size_t count, const float *restrict a, const float *restrict b, int16_t *restrict y) {
  for (size_t i = 0; i < count; i++) y[i] = activation(tangent(a[i] + b[i]));
}

STET_CLONES
void stet_scale(
  size_t rows, size_t columns, const int32_t *restrict x, size_t ldx, const float *restrict scale,
  const float *restrict bias, float *restrict y, size_t ldy) {
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++) y[i * ldy + j] = (float)x[i * ldx + j] * scale[j] + bias[j];
}

STET_CLONES
void stet_recurrence(
  size_t length, size_t width, int step, const int32_t *restrict u, size_t ldu, size_t span,
  const float *restrict scale, const float *restrict bias, const float *restrict forget, const float *restrict reset,
  const int16_t *restrict x, size_t ldx, float *restrict state, int16_t *restrict output) {
  for (size_t i = 0; i < width; i++) state[i] = 0;
  for (size_t n = 0; n < length; n++) {
    size_t t = step > 0 ? n : length - 1 - n;
    const int32_t *z = u + t * ldu, *f = z + span, *r = f + span;
    const int16_t *skip = x + t * ldx;
    int16_t *h = output + t * ldx;
#pragma clang loop vectorize(assume_safety)
    for (size_t i = 0; i < width; i++) {
      float last = state[i];
      float zi = tangent((float)z[i] * scale[i] + bias[i]);
      float fi = sigmoid(((float)f[i] * scale[span + i] + bias[span + i]) + forget[i] * last);
      float ri = sigmoid(((float)r[i] * scale[2 * span + i] + bias[2 * span + i]) + reset[i] * last);
      float c = fi * last + (1.0f - fi) * zi;
      state[i] = c;
      h[i] = activation(ri * c + (1.0f - ri) * ((float)skip[i] * (1.0f / STET_UNIT)));
    }
  }
}

STET_CLONES
void stet_add_row(size_t count, const int8_t *restrict row, int32_t *restrict sum) {
  for (size_t i = 0; i < count; i++) sum[i] += row[i];
}

STET_CLONES
void stet_embed(
  size_t count, const int32_t *restrict whole, const int32_t *restrict parts, float factor, float scale,
  int16_t *restrict y) {
  for (size_t i = 0; i < count; i++) {
    float value = ((float)whole[i] + (float)parts[i] * factor) * scale;
    y[i] = activation(value < -1.0f ? -1.0f : value > 1.0f ? 1.0f : value);
  }
}

STET_CLONES
float stet_quantize(
  size_t rows, size_t columns, const float *restrict x, size_t ldx, int16_t *restrict y, size_t ldy) {
  float most = 1e-6f;
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++) {
      float size = __builtin_fabsf(x[i * ldx + j]);
      most = size > most ? size : most;
    }
  float factor = 2047.0f / most;
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++) y[i * ldy + j] = (int16_t)rounded(x[i * ldx + j] * factor);
  return most / 2047.0f;
}

STET_CLONES
void stet_add_dots(
  size_t rows, size_t width, const int16_t *restrict a, const int16_t *restrict b, size_t ldb, float scale,
  const float *restrict worth, float *restrict scores) {
  for (size_t j = 0; j < rows; j++) {
    const int16_t *restrict row = b + j * ldb;
    int32_t sum = 0;
    for (size_t i = 0; i < width; i++) sum += (int32_t)a[i] * row[i];
    scores[j] += (float)sum * scale + worth[j];
  }
}

STET_CLONES
void stet_add_scaled(
  size_t rows, size_t columns, const int32_t *restrict x, size_t ldx, const float *restrict scale,
  const float *restrict bias, float *restrict y, size_t ldy) {
  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++) y[i * ldy + j] += (float)x[i * ldx + j] * scale[j] + bias[j];
}
