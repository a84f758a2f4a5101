package xueban.tutor.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import xueban.nlp.TextSafety;
import xueban.nlp.UnsafeText;
import xueban.tutor.answer.draft.DraftSentence;
import xueban.tutor.answer.draft.Grounding;
import xueban.tutor.answer.draft.NumberedPassage;
import xueban.tutor.answer.draft.Place;
import xueban.tutor.answer.draft.Verdict;

/**
 * Says of each sentence of a draft whether it may be told, and tells it. What orders machines
 * about, holds a link, an address or personal data, or tells what is withheld never is; of the
 * rest, what its passages support, and a few phrases that join.
 */
final class DraftReview {
  private static final int MOST_SENTENCES = 8;
  private static final int MOST_GENERAL = 2;
  private static final Pattern LINK =
      Pattern.compile(
          "[a-z]{2,12}:/|www\\.|javascript:|data:|!?\\[[^\\]]*\\]\\(|</?[a-z]|&[a-z#0-9]{2,8};",
          Pattern.CASE_INSENSITIVE);

  private final List<Source> sources;
  private final Grounding grounding;
  private final WithheldSolutions withheld;
  private final Telling telling;

  /** Phrases that wait for what they join: without it they are not said. */
  private final List<String> joining = new ArrayList<>();

  private int kept;
  private int dropped;
  private int general;

  /** A passage as the writer gets it: the sentences that it may rest on. */
  record Source(Passage passage, List<Passage.Span> spans) {
    NumberedPassage numbered(int number) {
      return new NumberedPassage(
          number, passage.title(), spans.stream().map(passage::quote).toList());
    }
  }

  DraftReview(String question, List<Source> sources, WithheldSolutions withheld, Telling telling) {
    this.sources = sources;
    this.withheld = withheld;
    this.telling = telling;
    grounding = new Grounding(question, numbered(sources));
  }

  static List<NumberedPassage> numbered(List<Source> sources) {
    List<NumberedPassage> numbered = new ArrayList<>();
    for (Source source : sources) {
      numbered.add(source.numbered(numbered.size() + 1));
    }
    return numbered;
  }

  /** Tells a sentence, or drops it. */
  void review(DraftSentence sentence) {
    String text = sentence.text().strip();
    if (kept + general >= MOST_SENTENCES || isForbidden(text)) {
      dropped++;
      return;
    }
    switch (grounding.judge(sentence)) {
      case Verdict.Supported supported -> {
        kept++;
        joining.forEach(telling::join);
        joining.clear();
        telling.say(text, supported.places().stream().map(this::quote).toList());
      }
      case Verdict.General ignored -> {
        if (++general <= MOST_GENERAL) {
          joining.add(text);
        }
      }
      case Verdict.Unsupported ignored -> dropped++;
    }
  }

  private boolean isForbidden(String text) {
    return LINK.matcher(text).find()
        || text.chars().anyMatch(Character::isISOControl)
        || OrdersToMachines.in(text)
        || !(UnsafeText.check(text) instanceof TextSafety.Safe)
        || withheld.isTold(text);
  }

  private Telling.Quote quote(Place place) {
    Source source = sources.get(place.passage() - 1);
    return new Telling.Quote(source.passage(), source.spans().get(place.sentence()));
  }

  int kept() {
    return kept;
  }

  int dropped() {
    return dropped;
  }

  /** Returns whether too little of the draft is left to be an answer of its own. */
  boolean isTooLittle() {
    return kept == 0 || dropped > kept;
  }
}
