/// Sentences written for training, with conventions of print that the treebanks hardly show.
///
/// "|" marks where sentences end.
enum SentenceSeeds {
  /// The texts, each with the places where its sentences end.
  static var documents: [TreebankDocument] {
    lines.split(separator: "\n").enumerated().map { number, line in
      let parts = line.split(separator: " | ").map { $0.trimmingPrefix(" ") }
      var text = ""
      var sentences: [TreebankSentence] = []
      for part in parts {
        if !text.isEmpty { text += " " }
        let start = text.utf8.count
        text += part
        sentences.append(
          TreebankSentence(range: start..<text.utf8.count, words: [], startsParagraph: sentences.isEmpty))
      }
      return TreebankDocument(name: "seed-\(number)", text: text, sentences: sentences)
    }
  }

  private static let lines = """
    We moved to the U.S. | Where did you move?
    He was born in the U.K. | Who would have thought so?
    She came home from the U.S.A. | What a long way!
    They trade with the E.U. | Why should they stop?
    Nobody leaves the U.N. | How could they?
    Our office is in Washington, D.C. | Is yours there too?
    The U.S. Senate will vote on it.
    He runs a U.S. Army base near the border.
    A U.K. Government spokesman said no.
    The E.U. Commission met on Tuesday.
    The train leaves at 7 p.m. | Mrs. Howard will meet you there.
    We closed the shop at 9 P.M. | Dr. Lane came later.
    They arrived at 4 p.m. | Mr. Wood had already gone home.
    The plane landed at 11 A.M. | Ms. Park was waiting.
    At 8 a.m. Dr. Lane opened the doors.
    At 6 p.m. Mrs. Howard called the police.
    Around 3 P.M. Mr. Wood lost his keys.
    By 10 a.m. Ms. Park had read it.
    The meeting starts at 3 p.m. Friday.
    She works for Baker & Co. | Her brother does too.
    The lamps came from Miller Bros. | They were cheap.
    They sold it to Harper, Dunn & Co. in March.
    We asked Peter and co. | They had no idea.
    He sued Orion Inc. | The case was closed in May.
    Orion Inc. Chairman Paul West resigned.
    I like Jeopardy! and other shows of that kind.
    They bought shares of Yahoo! last winter.
    He writes for Yum! these days.
    The musical Oliver! was played at the school.
    Panic! at the Disco played two songs.
    The show What's Up? is on again.
    "Come in!" said the old man.
    "Who is there?" he asked.
    'I will wait.' he said.
    'We are late!' they cried.
    “I will wait.” he said.
    He looked up and said, 'That will do.' and left.
    He looked up and said, "That will do." | Then he left.
    'That will do.' | Then he left the room.
    “It is over.” | Nobody moved.
    He wanted to ... well, he wanted to leave.
    It was . . . I mean, it seemed fine.
    The point is . . . I forgot the point.
    What I want is ... I want peace.
    She said . . . I don't know what she said.
    They were . . . gone.
    I thought so.... | He said nothing.
    He never came back . . . . | We waited for years.
    It went on and on.... | Then it stopped.
    See no. 14.212.33. | It says so.
    Read N°. 77 before you sign.
    It is listed as No. 12.5. | That is where I found it.
    See p. 17 and pp. 20-25.
    Turn to fig. 3. | It shows the bridge.
    She wrote to ann.lee@example.org. | He answered at once.
    Look at www.example.org/notes.html. | You will find it.
    It was you and I. | Did they notice?
    That leaves only you and I. | We should go.
    The author is Robert I. Hall of Leeds.
    Mary E. Stone and J. R. Hill wrote it.
    PAUL J. HILL SPOKE FOR THE CITY.
    They met George H. W. Bush and John F. Kennedy.
    His name was T. S. Lane, Jr. | He was old.
    It is Paul Hill Sr.'s house.
    The church of St. Anne is near Mt. Baker.
    The house stands on 9th St. near the park.
    They live on Baker St. | It is a quiet street.
    Bring pens, paper, etc. | We start at noon.
    Bring pens, paper, etc. to the class.
    Some birds (e.g. The Great Auk) are gone.
    He left early (he had a train to catch.) and slept.
    The bill fell 5.2 percent. | The rest is known.
    It cost $12.50. | She paid in cash.
    He came in 3rd. | His sister won.
    "The end [...] was near" (Stone 12).
    "It grew [...] for years [...]" (Hill 204).
    He had a Ph.D. | She had none.
    He has a Ph.D. in physics.
    Smith et al. found the same.
    Mr. and Mrs. Howard left.
    The law was upheld. 3 | The court gave no reasons.
    This was denied later. [4] | Others agreed.
    """
}
