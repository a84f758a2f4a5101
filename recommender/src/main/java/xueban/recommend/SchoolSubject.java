package xueban.recommend;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xueban.graph.Stage;

/**
 * A subject as one id, whatever words name it: 初中数学, 数学 and {@code Mathematics} are all {@code
 * mathematics}, so that a question bank's exercises meet the concepts of the built-in graph.
 *
 * @param id such as {@code mathematics}; a subject not in the table keeps its own words, blanks
 *     made {@code -}; empty if none was named
 * @param stage the stage that the words named, or null
 */
public record SchoolSubject(String id, @Nullable Stage stage) {
  private static final Map<String, String> IDS =
      Map.ofEntries(
          Map.entry("数学", "mathematics"),
          Map.entry("math", "mathematics"),
          Map.entry("maths", "mathematics"),
          Map.entry("mathematics", "mathematics"),
          Map.entry("语文", "chinese"),
          Map.entry("chinese", "chinese"),
          Map.entry("英语", "english"),
          Map.entry("英文", "english"),
          Map.entry("english", "english"),
          Map.entry("物理", "physics"),
          Map.entry("physics", "physics"),
          Map.entry("化学", "chemistry"),
          Map.entry("chemistry", "chemistry"),
          Map.entry("生物", "biology"),
          Map.entry("生物学", "biology"),
          Map.entry("biology", "biology"),
          Map.entry("历史", "history"),
          Map.entry("history", "history"),
          Map.entry("地理", "geography"),
          Map.entry("geography", "geography"),
          Map.entry("政治", "politics"),
          Map.entry("思想政治", "politics"),
          Map.entry("道德与法治", "politics"),
          Map.entry("道法", "politics"),
          Map.entry("politics", "politics"),
          Map.entry("科学", "science"),
          Map.entry("science", "science"),
          Map.entry("信息技术", "information-technology"),
          Map.entry("信息科技", "information-technology"),
          Map.entry("计算机", "information-technology"),
          Map.entry("information-technology", "information-technology"),
          Map.entry("音乐", "music"),
          Map.entry("美术", "art"),
          Map.entry("体育", "physical-education"),
          Map.entry("体育与健康", "physical-education"));

  /** Returns the subject that the words name; blank words name none. */
  public static SchoolSubject of(String words) {
    String name = words.strip();
    for (SchoolStageWord word : SchoolStageWord.values()) {
      if (name.startsWith(word.words()) && name.length() > word.words().length()) {
        return new SchoolSubject(id(name.substring(word.words().length())), word.stage());
      }
    }
    return new SchoolSubject(id(name), null);
  }

  private static String id(String name) {
    String own = name.strip().replaceAll("[\\s\\p{Cntrl}]+", "-");
    return IDS.getOrDefault(own.toLowerCase(Locale.ROOT), own);
  }
}
