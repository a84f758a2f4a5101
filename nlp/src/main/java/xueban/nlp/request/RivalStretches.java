package xueban.nlp.request;

import java.util.List;
import java.util.regex.Pattern;
import xueban.nlp.Word;
import xueban.nlp.request.Found.Role;
import xueban.nlp.request.Found.Source;

/** Which stretches of a request others rule out, however long they are. */
final class RivalStretches {
  /** A number that is all before a place, but for blanks; not of an order, as 第六 is. */
  private static final Pattern NUMBER_BEFORE =
      Pattern.compile("(?<![第\\d.零一二两三四五六七八九十百])" + Numerals.PATTERN + "\\s*$");

  private final RequestReading reading;
  private final List<Found> all;

  /**
   * Takes all that is found.
   *
   * @param all stretches that may overlap
   */
  RivalStretches(RequestReading reading, List<Found> all) {
    this.reading = reading;
    this.all = List.copyOf(all);
  }

  /** Returns whether a stretch counts for nothing because of another. */
  boolean ruleOut(Found found) {
    if (found.isAside()) {
      return !tellsNoMore(found);
    }
    return (found.role() == Role.DROP && cutsName(found))
        || (found.source() == Source.NAME && (cutsTableWord(found) || isTold(found)))
        || (found.source() != Source.GRAMMAR && cutsLiteral(found));
  }

  /**
   * Returns whether a name is a unit behind a number where another concept is named: 分米 in
   * 边长6分米的正方形 is what a problem tells, 千克 in 认识1千克 is the concept.
   */
  private boolean isTold(Found name) {
    return isCounted(name)
        && all.stream()
            .anyMatch(
                other ->
                    other.source() == Source.NAME
                        && other.fills(SlotKind.CONCEPT)
                        && other.length() > 1
                        && !other.overlaps(name)
                        && !isCounted(other));
  }

  private boolean isCounted(Found name) {
    return name.fills(SlotKind.CONCEPT)
        && reading.words().has("UNIT", reading.text().substring(name.start(), name.end()))
        && NUMBER_BEFORE.matcher(reading.text().substring(0, name.start())).find();
  }

  /**
   * Returns whether the clause of circumstances asks for nothing, or names a subject at most
   * (明天生物小测), and another one does.
   */
  private boolean tellsNoMore(Found aside) {
    RequestMarks marks = new RequestMarks(reading);
    int start = marks.start(aside.start(), true);
    int end = marks.end(aside.end(), true);
    boolean asks = false;
    boolean othersAsk = false;
    for (Found found : all) {
      boolean inside = found.start() >= start && found.end() <= end;
      boolean subject = found.fills(SlotKind.SUBJECT);
      asks |= found.role() == Role.SLOT && inside && !subject && !found.overlaps(aside);
      othersAsk |= found.role() == Role.SLOT && !inside;
    }
    return othersAsk && !asks;
  }

  /**
   * Returns whether a name of two characters ends inside a word of the table: 点数 in 放点数学, where 点
   * behind a verb is a little of something.
   */
  private boolean cutsTableWord(Found name) {
    boolean little =
        reading.text().charAt(name.start()) == '点'
            && reading
                .wordBefore(name.start())
                .filter(w -> w.partOfSpeech().startsWith("v"))
                .isPresent();
    return name.length() == 2
        && all.stream()
            .anyMatch(
                word ->
                    word.source() == Source.TABLE
                        && word.role() == Role.SLOT
                        && word.start() == name.start() + 1
                        && word.end() > name.end()
                        && (little || reading.isWord(word)));
  }

  /** A filler never takes away the name of a concept that it only touches or holds. */
  private boolean cutsName(Found filler) {
    return all.stream()
        .anyMatch(
            found ->
                found.source() == Source.NAME
                    && found.length() > 1
                    && found.overlaps(filler)
                    && !isAcrossWords(found));
  }

  /** Returns whether a stretch is the end of one word and the beginning of another: 一个|体积. */
  private boolean isAcrossWords(Found found) {
    return reading.cut().stream().anyMatch(w -> isInside(found.start(), w))
        && reading.cut().stream().anyMatch(w -> isInside(found.end(), w))
        && reading.cut().stream()
            .noneMatch(w -> w.start() < found.start() && w.end() > found.end());
  }

  private static boolean isInside(int place, Word word) {
    return word.start() < place && place < word.end();
  }

  /** 第三单元 stays whole before 测试卷, though 单元测试卷 is longer. */
  private boolean cutsLiteral(Found found) {
    return all.stream()
        .anyMatch(
            literal ->
                literal.role() == Role.KEEP
                    && literal.source() == Source.GRAMMAR
                    && literal.start() < found.start()
                    && found.start() < literal.end()
                    && literal.end() < found.end());
  }
}
