// The lexicons of English that the engine of claims reads, embedded so that the installed program is one file.
#include "CLanguageModel.h"

#define STET_LEXICON(name) \
  StetBytes stet_lexicon_##name(void) { return (StetBytes){name, sizeof name}; }

static const unsigned char abbreviations[] = {
#embed "lexicons/abbreviations.txt"
};
STET_LEXICON(abbreviations)

static const unsigned char common_words[] = {
#embed "lexicons/common-words.txt"
};
STET_LEXICON(common_words)

static const unsigned char figures[] = {
#embed "lexicons/figures.txt"
};
STET_LEXICON(figures)

static const unsigned char function_words[] = {
#embed "lexicons/function-words.txt"
};
STET_LEXICON(function_words)

static const unsigned char future[] = {
#embed "lexicons/future.txt"
};
STET_LEXICON(future)

static const unsigned char hearsay[] = {
#embed "lexicons/hearsay.txt"
};
STET_LEXICON(hearsay)

static const unsigned char irregular_verbs[] = {
#embed "lexicons/irregular-verbs.txt"
};
STET_LEXICON(irregular_verbs)

static const unsigned char joining[] = {
#embed "lexicons/joining.txt"
};
STET_LEXICON(joining)

static const unsigned char nations[] = {
#embed "lexicons/nations.txt"
};
STET_LEXICON(nations)

static const unsigned char near_words[] = {
#embed "lexicons/near-words.txt"
};
STET_LEXICON(near_words)

static const unsigned char abbreviations_abroad[] = {
#embed "lexicons/abbreviations-abroad.txt"
};
STET_LEXICON(abbreviations_abroad)

static const unsigned char opinion[] = {
#embed "lexicons/opinion.txt"
};
STET_LEXICON(opinion)

static const unsigned char passages[] = {
#embed "lexicons/passages.txt"
};
STET_LEXICON(passages)

static const unsigned char proof[] = {
#embed "lexicons/proof.txt"
};
STET_LEXICON(proof)

static const unsigned char readings[] = {
#embed "lexicons/readings.txt"
};
STET_LEXICON(readings)

static const unsigned char speech[] = {
#embed "lexicons/speech.txt"
};
STET_LEXICON(speech)

static const unsigned char verbs[] = {
#embed "lexicons/verbs.txt"
};
STET_LEXICON(verbs)

static const unsigned char wish[] = {
#embed "lexicons/wish.txt"
};
STET_LEXICON(wish)

static const unsigned char priority[] = {
#embed "lexicons/priority.txt"
};
STET_LEXICON(priority)

static const unsigned char people[] = {
#embed "lexicons/people.txt"
};
STET_LEXICON(people)

static const unsigned char given_names[] = {
#embed "lexicons/given-names.txt"
};
STET_LEXICON(given_names)

static const unsigned char tokens[] = {
#embed "lexicons/tokens.txt"
};
STET_LEXICON(tokens)

static const unsigned char standing[] = {
#embed "lexicons/standing.txt"
};
STET_LEXICON(standing)
