// Products of 16-bit activations with 8-bit weights, in the widest instructions that the machine has.
#include "CNeuralKernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

/// Two activations as they lie in memory.
typedef int byte_bits __attribute__((may_alias, aligned(1)));
typedef int pair_bits __attribute__((may_alias, aligned(2)));

static inline int pair(const int16_t *x) {
  int bits;
  memcpy(&bits, x, sizeof bits);
  return bits;
}

#define WIDE __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni")))
#define MIDDLE __attribute__((target("avx2")))

/// Adds the products of a pair of activations, taken 16 times from memory, with 16 pairs of weights. Written as the
/// instruction, because the compiler makes three of the intrinsic, which takes nearly twice the time.
#define ADD_PRODUCTS(sum, weights, pair) __asm__("vpdpwssd %2%{1to16%}, %1, %0" : "+v"(sum) : "v"(weights), "m"(pair))

#define UNROLLED _Pragma("clang loop unroll(full)")

#define WIDE_BLOCK(ROWS, PANELS) \
  { \
    __m512i sum[ROWS][PANELS]; \
    UNROLLED for (int r = 0; r < ROWS; r++) \
      UNROLLED for (int q = 0; q < PANELS; q++) sum[r][q] = _mm512_setzero_si512(); \
    for (size_t p = 0; p < k; p += 2) { \
      __m512i w[PANELS]; \
      UNROLLED for (int q = 0; q < PANELS; q++) \
        w[q] = _mm512_cvtepi8_epi16(_mm256_loadu_si256((const void *)(panel + q * 16 * k + p * 16))); \
      UNROLLED for (int r = 0; r < ROWS; r++) \
        UNROLLED for (int q = 0; q < PANELS; q++) ADD_PRODUCTS(sum[r][q], w[q], *(const pair_bits *)(x + (i + r) * ldx + p)); \
    } \
    UNROLLED for (int r = 0; r < ROWS; r++) \
      UNROLLED for (int q = 0; q < PANELS; q++) \
        _mm512_storeu_si512(out + (i + r) * ldo + (j + q) * 16, sum[r][q]); \
    i += ROWS; \
  }

WIDE static void multiply_wide(
  size_t m, size_t panels, size_t k, const int16_t *x, size_t ldx, const int8_t *weights, int32_t *out, size_t ldo) {
  size_t j = 0;
  for (; j + 2 <= panels; j += 2) {
    const int8_t *panel = weights + j * 16 * k;
    size_t i = 0;
    while (i + 8 <= m) WIDE_BLOCK(8, 2)
    while (i + 4 <= m) WIDE_BLOCK(4, 2)
    while (i + 2 <= m) WIDE_BLOCK(2, 2)
    while (i < m) WIDE_BLOCK(1, 2)
  }
  if (j < panels) {
    const int8_t *panel = weights + j * 16 * k;
    size_t i = 0;
    while (i + 8 <= m) WIDE_BLOCK(8, 1)
    while (i < m) WIDE_BLOCK(1, 1)
  }
}

#define MIDDLE_BLOCK(ROWS)                                                                                           \
  {                                                                                                                  \
    __m256i sum[ROWS][2];                                                                                            \
    for (int r = 0; r < ROWS; r++) sum[r][0] = sum[r][1] = _mm256_setzero_si256();                                   \
    for (size_t p = 0; p < k; p += 2) {                                                                              \
      __m256i low = _mm256_cvtepi8_epi16(_mm_loadu_si128((const void *)(panel + p * 16)));                           \
      __m256i high = _mm256_cvtepi8_epi16(_mm_loadu_si128((const void *)(panel + p * 16 + 16)));                     \
      for (int r = 0; r < ROWS; r++) {                                                                               \
        __m256i a = _mm256_set1_epi32(pair(x + (i + r) * ldx + p));                                                  \
        sum[r][0] = _mm256_add_epi32(sum[r][0], _mm256_madd_epi16(a, low));                                          \
        sum[r][1] = _mm256_add_epi32(sum[r][1], _mm256_madd_epi16(a, high));                                         \
      }                                                                                                              \
    }                                                                                                                \
    for (int r = 0; r < ROWS; r++) {                                                                                 \
      _mm256_storeu_si256((void *)(out + (i + r) * ldo + j * 16), sum[r][0]);                                        \
      _mm256_storeu_si256((void *)(out + (i + r) * ldo + j * 16 + 8), sum[r][1]);                                    \
    }                                                                                                                \
    i += ROWS;                                                                                                       \
  }

MIDDLE static void multiply_middle(
  size_t m, size_t panels, size_t k, const int16_t *x, size_t ldx, const int8_t *weights, int32_t *out, size_t ldo) {
  for (size_t j = 0; j < panels; j++) {
    const int8_t *panel = weights + j * 16 * k;
    size_t i = 0;
    while (i + 4 <= m) MIDDLE_BLOCK(4)
    while (i < m) MIDDLE_BLOCK(1)
  }
}

/// Adds the products of four activations, taken 16 times from memory, with 16 times four weights.
#define ADD_BYTES(sum, weights, four) __asm__("vpdpbusd %1, %2, %0" : "+v"(sum) : "v"(weights), "v"(four))

#define WIDE_BYTES_BLOCK(ROWS, PANELS) \
  { \
    __m512i sum[ROWS][PANELS]; \
    UNROLLED for (int r = 0; r < ROWS; r++) \
      UNROLLED for (int q = 0; q < PANELS; q++) sum[r][q] = _mm512_setzero_si512(); \
    for (size_t p = 0; p < k; p += 4) { \
      __m512i w[PANELS]; \
      UNROLLED for (int q = 0; q < PANELS; q++) w[q] = _mm512_loadu_si512(panel + q * 16 * k + p * 16); \
      UNROLLED for (int r = 0; r < ROWS; r++) { \
        __m512i four = _mm512_set1_epi32(*(const byte_bits *)(x + (i + r) * ldx + p)); \
        UNROLLED for (int q = 0; q < PANELS; q++) ADD_BYTES(sum[r][q], w[q], four); \
      } \
    } \
    UNROLLED for (int r = 0; r < ROWS; r++) \
      UNROLLED for (int q = 0; q < PANELS; q++) \
        _mm512_storeu_si512(out + (i + r) * ldo + (j + q) * 16, sum[r][q]); \
    i += ROWS; \
  }

WIDE static void multiply_bytes_wide(
  size_t m, size_t panels, size_t k, const uint8_t *x, size_t ldx, const int8_t *weights, int32_t *out, size_t ldo) {
  size_t j = 0;
  for (; j + 2 <= panels; j += 2) {
    const int8_t *panel = weights + j * 16 * k;
    size_t i = 0;
    while (i + 8 <= m) WIDE_BYTES_BLOCK(8, 2)
    while (i + 4 <= m) WIDE_BYTES_BLOCK(4, 2)
    while (i + 2 <= m) WIDE_BYTES_BLOCK(2, 2)
    while (i < m) WIDE_BYTES_BLOCK(1, 2)
  }
  if (j < panels) {
    const int8_t *panel = weights + j * 16 * k;
    size_t i = 0;
    while (i + 8 <= m) WIDE_BYTES_BLOCK(8, 1)
    while (i < m) WIDE_BYTES_BLOCK(1, 1)
  }
}

/// Four times four outputs at a time; products of bytes are added in 16 bits nowhere, because they could overflow.
MIDDLE static void multiply_bytes_middle(
  size_t m, size_t panels, size_t k, const uint8_t *x, size_t ldx, const int8_t *weights, int32_t *out, size_t ldo) {
  for (size_t j = 0; j < panels; j++) {
    const int8_t *panel = weights + j * 16 * k;
    for (size_t i = 0; i < m; i += 2) {
      const uint8_t *first = x + i * ldx, *second = i + 1 < m ? first + ldx : first;
      __m256i sum[2][4];
      for (int q = 0; q < 4; q++) sum[0][q] = sum[1][q] = _mm256_setzero_si256();
      for (size_t p = 0; p < k; p += 4) {
        __m256i a = _mm256_cvtepu8_epi16(_mm_set1_epi32(*(const byte_bits *)(first + p)));
        __m256i b = _mm256_cvtepu8_epi16(_mm_set1_epi32(*(const byte_bits *)(second + p)));
        for (int q = 0; q < 4; q++) {
          __m256i w = _mm256_cvtepi8_epi16(_mm_loadu_si128((const void *)(panel + p * 16 + q * 16)));
          sum[0][q] = _mm256_add_epi32(sum[0][q], _mm256_madd_epi16(a, w));
          sum[1][q] = _mm256_add_epi32(sum[1][q], _mm256_madd_epi16(b, w));
        }
      }
      for (size_t r = 0; r < 2 && i + r < m; r++) {
        for (int q = 0; q < 4; q++) {
          int32_t halves[8];
          _mm256_storeu_si256((void *)halves, sum[r][q]);
          for (int o = 0; o < 4; o++) out[(i + r) * ldo + j * 16 + q * 4 + o] = halves[2 * o] + halves[2 * o + 1];
        }
      }
    }
  }
}
#endif

static void multiply_bytes_plain(
  size_t m, size_t panels, size_t k, const uint8_t *x, size_t ldx, const int8_t *weights, int32_t *out, size_t ldo) {
  for (size_t j = 0; j < panels; j++) {
    for (size_t i = 0; i < m; i++) {
      const int8_t *w = weights + j * 16 * k;
      int32_t sum[16] = {0};
      for (size_t p = 0; p < k; p += 4, w += 64)
        for (int q = 0; q < 16; q++)
          for (int e = 0; e < 4; e++) sum[q] += (int32_t)x[i * ldx + p + e] * w[4 * q + e];
      for (int q = 0; q < 16; q++) out[i * ldo + j * 16 + q] = sum[q];
    }
  }
}

static void multiply_plain(
  size_t m, size_t panels, size_t k, const int16_t *x, size_t ldx, const int8_t *weights, int32_t *out, size_t ldo) {
  for (size_t j = 0; j < panels; j++) {
    for (size_t i = 0; i < m; i++) {
      const int8_t *w = weights + j * 16 * k;
      int32_t sum[16] = {0};
      for (size_t p = 0; p < k; p += 2, w += 32) {
        int32_t first = x[i * ldx + p], second = x[i * ldx + p + 1];
        for (int q = 0; q < 16; q++) sum[q] += first * w[2 * q] + second * w[2 * q + 1];
      }
      for (int q = 0; q < 16; q++) out[i * ldo + j * 16 + q] = sum[q];
    }
  }
}

void stet_multiply(
  size_t m, size_t panels, size_t k, const int16_t *x, size_t ldx, const int8_t *weights, int32_t *out, size_t ldo) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw"))
    return multiply_wide(m, panels, k, x, ldx, weights, out, ldo);
  if (__builtin_cpu_supports("avx2")) return multiply_middle(m, panels, k, x, ldx, weights, out, ldo);
#endif
  multiply_plain(m, panels, k, x, ldx, weights, out, ldo);
}

void stet_multiply_bytes(
  size_t m, size_t panels, size_t k, const uint8_t *x, size_t ldx, const int8_t *weights, int32_t *out, size_t ldo) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw"))
    return multiply_bytes_wide(m, panels, k, x, ldx, weights, out, ldo);
  if (__builtin_cpu_supports("avx2")) return multiply_bytes_middle(m, panels, k, x, ldx, weights, out, ldo);
#endif
  multiply_bytes_plain(m, panels, k, x, ldx, weights, out, ldo);
}
