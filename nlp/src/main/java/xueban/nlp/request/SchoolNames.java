package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.Word;
import xueban.nlp.request.Found.Role;
import xueban.nlp.request.Found.Source;

/**
 * Names of schools, which are text: 实验中学 asks for no experiment, 育才小学 for no stage. Before 中学, 学校
 * or 附小 any name counts; before 小学, 初中 and 高中 only a word that schools are called by, or a place.
 */
final class SchoolNames {
  private static final Pattern SURE =
      Pattern.compile(
          "中学|学校|附中|附小|附属小学|附属中学|大学|学院|幼儿园|实小|(?<=[第\\p{IsHan}])[一二三四五六七八九十]中(?![\\p{IsHan}&&[^的]])");
  private static final Pattern STAGE = Pattern.compile("小学|初中|高中");
  private static final int LONGEST = 10;

  private SchoolNames() {}

  static List<Found> find(RequestReading reading, List<Found> all) {
    List<Found> names = new ArrayList<>();
    for (Matcher m = SURE.matcher(reading.text()); m.find(); ) {
      int start = start(reading, all, m.start());
      if (start < m.start()) {
        names.add(Found.keep(start, m.end()));
      }
    }
    for (Matcher m = STAGE.matcher(reading.text()); m.find(); ) {
      Optional<Word> before = reading.wordBefore(m.start());
      Optional<Word> whole = reading.wordEndingIn(m.start(), m.end());
      if (before.filter(word -> names(word, reading.words())).isPresent()) {
        names.add(Found.keep(start(reading, all, m.start()), m.end()));
      } else if (whole.isPresent()) {
        names.add(Found.keep(start(reading, all, whole.get().start()), m.end()));
      }
    }
    return names;
  }

  private static boolean names(Word word, RequestWords words) {
    return words.has("SCHOOL", word.text())
        || (word.text().length() > 1 && word.partOfSpeech().startsWith("ns"));
  }

  /** Goes back over the words of a name: as far as none fills a slot or says nothing. */
  private static int start(RequestReading reading, List<Found> all, int end) {
    int start = end;
    while (true) {
      int at = start;
      var word = reading.wordBefore(at);
      boolean partOfName =
          word.isPresent()
              && end - word.get().start() <= LONGEST
              && isPart(reading, all, word.get().text(), at);
      if (!partOfName) {
        return start;
      }
      start = word.get().start();
    }
  }

  private static boolean isPart(RequestReading reading, List<Found> all, String word, int end) {
    boolean free = !reading.isFiller(word) && all.stream().noneMatch(f -> endsAt(f, end));
    return free || reading.words().has("SCHOOL", word);
  }

  private static boolean endsAt(Found found, int end) {
    return found.end() == end
        && (found.role() == Role.SLOT || found.role() == Role.DROP)
        && found.source() != Source.SOUND;
  }
}
