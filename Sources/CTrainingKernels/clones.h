// Lets one function be compiled for several x86-64 levels, the best being taken when the program starts.
#if defined(__x86_64__) && defined(__linux__)
#define STET_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define STET_CLONES
#endif
