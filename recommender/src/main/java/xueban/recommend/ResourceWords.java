package xueban.recommend;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/** Words that name a type of resource. */
final class ResourceWords {
  private static final Map<String, ResourceType> CHINESE =
      Map.ofEntries(
          Map.entry("题目", ResourceType.ITEM),
          Map.entry("微课", ResourceType.LESSON),
          Map.entry("课程", ResourceType.LESSON),
          Map.entry("讲义", ResourceType.LESSON),
          Map.entry("视频", ResourceType.VIDEO),
          Map.entry("动画", ResourceType.ANIMATION),
          Map.entry("音频", ResourceType.AUDIO),
          Map.entry("课件", ResourceType.SLIDES),
          Map.entry("教案", ResourceType.LESSON_PLAN),
          Map.entry("教学设计", ResourceType.LESSON_PLAN),
          Map.entry("习题集", ResourceType.EXERCISE_SET),
          Map.entry("练习", ResourceType.EXERCISE_SET),
          Map.entry("试卷", ResourceType.TEST_PAPER),
          Map.entry("阅读", ResourceType.READING),
          Map.entry("阅读材料", ResourceType.READING),
          Map.entry("实验", ResourceType.EXPERIMENT),
          Map.entry("其他", ResourceType.OTHER));

  private ResourceWords() {}

  static Optional<ResourceType> find(String words) {
    @Nullable ResourceType chinese = CHINESE.get(words);
    if (chinese != null) {
      return Optional.of(chinese);
    }
    String name = words.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Arrays.stream(ResourceType.values()).filter(t -> t.name().equals(name)).findFirst();
  }

  static ResourceType type(String words) {
    return find(words)
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    "type",
                    "\"%s\" is none; write one of %s (微课, 视频, 动画, 课件, 教案, 试卷 …)."
                        .formatted(words, Arrays.toString(ResourceType.values()))));
  }
}
