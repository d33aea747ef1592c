/// The page's one script: everything works without it; it adds a search by words, and says how many claims are shown.
///
/// It only reads and sets what the page holds: it makes no markup, and calls nothing.
enum HTMLScript {
  /// The whole script, as it is in the page.
  static let source = """

    (function () {
      "use strict";
      var form = document.getElementById("filters");
      if (!form) { return; }
      var words = document.getElementById("words");
      var shown = document.getElementById("shown");
      var cards = Array.from(document.querySelectorAll(".card"));
      var texts = null;
      document.getElementById("search").hidden = false;
      function update() {
        var wanted = words.value.trim().toLowerCase();
        if (wanted && !texts) { texts = cards.map(function (card) { return card.textContent.toLowerCase(); }); }
        cards.forEach(function (card, place) { card.hidden = Boolean(wanted) && texts[place].indexOf(wanted) < 0; });
        var count = cards.filter(function (card) { return card.offsetParent !== null; }).length;
        shown.value = count === cards.length ? "" : count + " of " + cards.length + " claims shown";
      }
      form.addEventListener("change", update);
      form.addEventListener("input", update);
      form.addEventListener("submit", function (event) { event.preventDefault(); });
      form.addEventListener("reset", function () { setTimeout(update, 0); });
      update();
    })();

    """
}
