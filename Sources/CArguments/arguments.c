#include "CArguments.h"

// For the name of the C library too.
#include <stdlib.h>

static char **given = NULL;

// glibc and Apple's loader call constructors with the arguments of `main`; other C libraries do not.
#if defined(__GLIBC__) || defined(__APPLE__)
__attribute__((constructor)) static void keep(int count, char **arguments) {
  (void)count;
  given = arguments;
}
#endif

char *_Nullable const *_Nullable stet_arguments(void) { return given; }
