#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

// The system's HTML and XML parsers, and the system's zlib for pages kept compressed.

// Where libxml2 is built with ICU, its headers bring ICU's along, which clash with those of Foundation; nothing of what
// depends on them is used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <zlib.h>

// `inflateInit2` is a macro, which Swift does not see; 32 is added to the window's bits to take gzip and zlib alike.
static inline int stet_inflate_start(z_stream *stream) { return inflateInit2(stream, 15 + 32); }
// A stream without a header, as zip archives hold them.
static inline int stet_inflate_start_raw(z_stream *stream) { return inflateInit2(stream, -15); }

#endif
