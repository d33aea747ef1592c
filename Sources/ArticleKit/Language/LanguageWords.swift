import Groundwork

/// The commonest words of languages, and the scripts that decide alone.
enum LanguageWords {
  private static let profiles: [(tag: String, name: String, words: String)] = [
    (
      "en", "English",
      "the of and to in a is that for it was on with as he be at by this had not are but from have they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over"
    ),
    (
      "de", "German",
      "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei kann gegen vom können schon wenn habe seine ihre dann unter wir soll"
    ),
    (
      "fr", "French",
      "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec ou son sa aux d'un cette mais ses on comme nous été même fait leur entre ces après avait sans où ont était deux elle si peut tout aussi dont"
    ),
    (
      "es", "Spanish",
      "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede"
    ),
    (
      "it", "Italian",
      "di e il la che in a per è un del della non una si con le i da dei sono nel come più al ha gli anche ma lo alla dal delle se o nella su questo suo ai stato essere degli loro quando cui era due ci dalla prima fra tutti hanno perché così dopo anni"
    ),
    (
      "pt", "Portuguese",
      "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você tinha foram"
    ),
    (
      "nl", "Dutch",
      "de van het een en in is dat op te zijn met voor niet aan er die om hij ook als dan maar bij nog uit door over ze naar zich heeft hebben wordt was werd meer kan tot deze geen of worden we moet haar zijn onder veel hun tegen wel zou al dit"
    ),
    (
      "sv", "Swedish",
      "och i att det som en på är av för med den till inte om ett han men var jag sig från vi så kan när har nu de man år säger hon under också efter eller sin hade mot ut kommer skulle vid blev alla andra mycket där blir upp"
    ),
    (
      "da", "Danish",
      "og i at det er en til af på som med for den de ikke der har et han var om fra men jeg kan vi så sig ved når skal eller også over efter blev være ud mod hvor nu sin havde man siger ville op år blive alle"
    ),
    (
      "nb", "Norwegian",
      "og i det er på som en til for av at med ikke den har de han om et fra var men seg jeg så kan vi ble etter også ved når sier skal eller ut år mot over hun være opp blir man nå alle sin hadde noe vil der mer"
    ),
    (
      "fi", "Finnish",
      "ja on ei että se oli hän ovat kun mutta joka myös kuin niin sen jo vain mukaan ole ollut tai jos sekä hänen nyt olisi mitä voi noin vielä kanssa kaikki ennen jälkeen mukaan vuonna siitä koska sitä"
    ),
    (
      "pl", "Polish",
      "w i na z się nie do to że jest o od po za przez jak co ale dla tym był są jego tego ma który które czy także jednak może oraz już tylko została przed roku ich jej było być przy pod która ze będzie"
    ),
    (
      "cs", "Czech",
      "a se v na je že to s z do o i ve za by ale po pro jako k jsou od která který které byl bylo jeho podle také když už ze jen nebo byla co až než tak mezi může roce před při být má"
    ),
    (
      "hu", "Hungarian",
      "a az és hogy nem is egy meg ez de van volt már csak még mint el azt ha kell szerint után lesz aki amely lehet között pedig ki nagy minden ezt vagy volna így több magyar sem által lett"
    ),
    (
      "ro", "Romanian",
      "de și în a la cu nu care o pe să din că un mai pentru este au fost ca sau se prin după fi între dar ce lui sunt unui ale al acest aceasta foarte fără când despre avea toate"
    ),
    (
      "tr", "Turkish",
      "ve bir bu da de için ile olarak çok daha olan gibi en ne sonra kadar var ama olduğu göre ise her oldu değil ya o dedi iki büyük yeni ancak tarafından yok bunu şu mi ben"
    ),
    (
      "id", "Indonesian",
      "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih telah sudah atau saat oleh kami adalah bahwa kata seorang menjadi para orang"
    ),
    (
      "vi", "Vietnamese",
      "và của là có được cho không các một trong với người những đã này khi để đến về từ ra như cũng tại ông vào sẽ năm nhiều trên theo sau việc phải còn làm"
    ),
    (
      "ca", "Catalan",
      "de la i el que a en les per un és del una els amb no al es ha com més però aquest són també dels seva seu ser sobre han va fins entre ja quan perquè aquesta hi ho"
    ),
    (
      "ru", "Russian",
      "и в не на что с по как это он из за от для а к у его но о же то были было был года также или мы они при до ее после уже если так бы только"
    ),
    (
      "uk", "Ukrainian",
      "і в на що не з у до як за та це від про для є й року але він його був також було які під по а або якщо після ще вже так їх"
    ),
    (
      "bg", "Bulgarian",
      "на и да е се в за от не че са с по това ще до като но при който беше само му след си има още които или те бе което"
    ),
    ("sr", "Serbian", "и у је да се на за су од са не који као то је али или већ из он биће које они по што би није"),
    ("fa", "Persian", "و در به از که این را با است برای آن یک خود تا بر هم نیز شده بود کرد می ها"),
    ("ur", "Urdu", "کے کی میں ہے اور سے کا کو نے پر کہ ہیں اس یہ تھا بھی ایک نہیں ہو جو تھے گیا"),
    ("ar", "Arabic", "في من على إلى أن التي عن مع هذا كان الذي هذه بعد لا ما قال بين كما أو لم قد ذلك كل حيث خلال"),
    ("he", "Hebrew", "של את על לא הוא זה עם כי גם אל או היא הם יש כל אבל בין אם היה אני מה"),
  ]

  /// The languages with words, in the order of their numbers.
  static let tags: [String] = profiles.map(\.tag)

  /// The numbers of the languages that have a word among their commonest, by the word's hash.
  static let languages: [UInt64: [Int]] = {
    var languages: [UInt64: [Int]] = [:]
    for (index, profile) in profiles.enumerated() {
      for word in Set(profile.words.split(separator: " ")) {
        languages[FNV1a.hash(word.utf8), default: []].append(index)
      }
    }
    return languages
  }()

  /// The language that alone is written in a letter's script; nil if several are.
  static func script(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x370...0x3FF, 0x1F00...0x1FFF: "el"
    case 0x530...0x58F: "hy"
    case 0x590...0x5FF: "he"
    case 0x900...0x97F: "hi"
    case 0x980...0x9FF: "bn"
    case 0xA00...0xA7F: "pa"
    case 0xB80...0xBFF: "ta"
    case 0xC00...0xC7F: "te"
    case 0xE00...0xE7F: "th"
    case 0x10A0...0x10FF: "ka"
    case 0x1200...0x137F: "am"
    case 0x3040...0x30FF: "ja"
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: "zh"
    case 0x1100...0x11FF, 0xAC00...0xD7AF: "ko"
    default: nil
    }
  }

  private static let scriptNames = [
    "el": "Greek", "hy": "Armenian", "hi": "Hindi", "bn": "Bengali", "pa": "Punjabi", "ta": "Tamil", "te": "Telugu",
    "th": "Thai", "ka": "Georgian", "am": "Amharic", "ja": "Japanese", "zh": "Chinese", "ko": "Korean",
    "no": "Norwegian", "nn": "Norwegian",
  ]

  /// The language's name in English; the tag itself where it is not known.
  static func name(of tag: String) -> String {
    let language = String(tag.prefix { $0 != "-" })
    return profiles.first { $0.tag == language }?.name ?? scriptNames[language] ?? tag
  }
}
