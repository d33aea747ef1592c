#ifndef CARGUMENTS_H
#define CARGUMENTS_H

/// The program's arguments as the system handed them over, its name first and a null pointer last; a null pointer where
/// the C library does not hand them over.
char *_Nullable const *_Nullable stet_arguments(void);

#endif
