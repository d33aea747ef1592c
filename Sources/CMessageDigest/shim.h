#ifndef CMESSAGEDIGEST_SHIM_H
#define CMESSAGEDIGEST_SHIM_H

// SHA-256 by libmd, which libedit loads anyway. On macOS CommonCrypto stands in for it.
#include <sys/types.h>

#include <sha2.h>

#endif
