// The learnt model, embedded so that the installed program is one file.
#include "CLanguageModel.h"

// ModelFile reads the parts in place, each at a multiple of 64 bytes.
alignas(64) static const unsigned char model[] = {
#embed "model/stet.model"
};

StetBytes stet_model(void) { return (StetBytes){model, sizeof model}; }
