#ifndef CLIBARCHIVE_SHIM_H
#define CLIBARCHIVE_SHIM_H

// The system's reader and writer of zip archives. macOS has the library, but not its headers: Homebrew's are used there.

#include <archive.h>
#include <archive_entry.h>

// A macro with a cast in it, which Swift does not see.
static inline unsigned stet_regular_file(void) { return AE_IFREG; }

#endif
