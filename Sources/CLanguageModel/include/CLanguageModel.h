#ifndef CLANGUAGEMODEL_H
#define CLANGUAGEMODEL_H

#include <stddef.h>

/// Bytes that live as long as the program.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t length;
} StetBytes;

// Each lexicon is UTF-8 text without a final NUL: one entry a line; '#' starts a comment line.

/// The bytes of lexicons/abbreviations.txt.
StetBytes stet_lexicon_abbreviations(void);

/// The bytes of lexicons/common-words.txt.
StetBytes stet_lexicon_common_words(void);

/// The bytes of lexicons/figures.txt.
StetBytes stet_lexicon_figures(void);

/// The bytes of lexicons/function-words.txt.
StetBytes stet_lexicon_function_words(void);

/// The bytes of lexicons/future.txt.
StetBytes stet_lexicon_future(void);

/// The bytes of lexicons/hearsay.txt.
StetBytes stet_lexicon_hearsay(void);

/// The bytes of lexicons/irregular-verbs.txt.
StetBytes stet_lexicon_irregular_verbs(void);

/// The bytes of lexicons/joining.txt.
StetBytes stet_lexicon_joining(void);

/// The bytes of lexicons/near-words.txt.
StetBytes stet_lexicon_near_words(void);

/// The bytes of lexicons/abbreviations-abroad.txt.
StetBytes stet_lexicon_abbreviations_abroad(void);

/// The bytes of lexicons/opinion.txt.
StetBytes stet_lexicon_opinion(void);

/// The bytes of lexicons/passages.txt.
StetBytes stet_lexicon_passages(void);

/// The bytes of lexicons/proof.txt.
StetBytes stet_lexicon_proof(void);

/// The bytes of lexicons/readings.txt.
StetBytes stet_lexicon_readings(void);

/// The bytes of lexicons/speech.txt.
StetBytes stet_lexicon_speech(void);

/// The bytes of lexicons/standing.txt.
StetBytes stet_lexicon_standing(void);

/// The bytes of lexicons/verbs.txt.
StetBytes stet_lexicon_verbs(void);

/// The bytes of lexicons/wish.txt.
StetBytes stet_lexicon_wish(void);

/// The bytes of lexicons/priority.txt.
StetBytes stet_lexicon_priority(void);

/// The bytes of lexicons/people.txt.
StetBytes stet_lexicon_people(void);

/// The bytes of lexicons/given-names.txt.
StetBytes stet_lexicon_given_names(void);

/// The bytes of lexicons/nations.txt.
StetBytes stet_lexicon_nations(void);

/// The bytes of lexicons/tokens.txt.
StetBytes stet_lexicon_tokens(void);

/// The bytes of model/stet.model, which are aligned to a multiple of 64 bytes.
StetBytes stet_model(void);

#endif
