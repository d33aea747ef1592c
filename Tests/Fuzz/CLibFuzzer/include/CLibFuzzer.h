#pragma once
#include <stddef.h>
#include <stdint.h>

/// Runs the fuzzer on a reader of bytes (compiler-rt's libFuzzer, `FuzzerInterface.h`).
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*reader)(const uint8_t *bytes, size_t count));
