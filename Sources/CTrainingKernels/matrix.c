#include "CTrainingKernels.h"
#include "clones.h"

#pragma clang fp contract(fast)

typedef float lanes __attribute__((vector_size(64), aligned(4)));

#define ALWAYS static inline __attribute__((always_inline))

/// A block of `rows` × 16 `columns`, held in registers over the whole depth.
#define BLOCK(ROWS, COLUMNS)                                                                                         \
  {                                                                                                                  \
    lanes sum[ROWS][COLUMNS];                                                                                        \
    for (int r = 0; r < ROWS; r++)                                                                                   \
      for (int q = 0; q < COLUMNS; q++)                                                                              \
        sum[r][q] = accumulate ? *(const lanes *)(c + (i + r) * ldc + j + 16 * q) : (lanes){0};                      \
    for (size_t p = 0; p < k; p++) {                                                                                 \
      lanes row[COLUMNS];                                                                                            \
      for (int q = 0; q < COLUMNS; q++) row[q] = *(const lanes *)(b + p * ldb + j + 16 * q);                         \
      for (int r = 0; r < ROWS; r++)                                                                                 \
        for (int q = 0; q < COLUMNS; q++) sum[r][q] += a[(i + r) * lda + p] * row[q];                                \
    }                                                                                                                \
    for (int r = 0; r < ROWS; r++)                                                                                   \
      for (int q = 0; q < COLUMNS; q++) *(lanes *)(c + (i + r) * ldc + j + 16 * q) = sum[r][q];                      \
    i += ROWS;                                                                                                       \
  }

STET_CLONES
void train_gemm(
  size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b, size_t ldb, float *c, size_t ldc,
  int accumulate) {
  size_t j = 0;
  for (; j + 32 <= n; j += 32) {
    size_t i = 0;
    while (i + 8 <= m) BLOCK(8, 2)
    while (i + 4 <= m) BLOCK(4, 2)
    while (i < m) BLOCK(1, 2)
  }
  for (; j < n; j += 16) {
    size_t i = 0;
    while (i + 8 <= m) BLOCK(8, 1)
    while (i < m) BLOCK(1, 1)
  }
}

void train_transpose(size_t rows, size_t columns, const float *from, size_t ldf, float *to, size_t ldt) {
  for (size_t top = 0; top < rows; top += 16) {
    size_t bottom = top + 16 < rows ? top + 16 : rows;
    for (size_t j = 0; j < columns; j++)
      for (size_t i = top; i < bottom; i++) to[j * ldt + i] = from[i * ldf + j];
  }
}
