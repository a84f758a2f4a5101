package xueban.tutor;

import java.util.List;
import xueban.recommend.Item;
import xueban.tutor.homework.Trait;

/**
 * What kind of work an item asks for: integrated 综合性 if it is tagged with several concepts; else
 * enquiry 探究性 if its title or stem says so; else basic 基础性. A proof over several concepts is
 * integrated, though it asks for reasons.
 */
final class TaskKinds {
  private static final List<String> ENQUIRY_WORDS =
      List.of("探究", "猜想", "找规律", "发现规律", "什么规律", "设计一个", "说明理由");

  private TaskKinds() {}

  static Trait of(Item item) {
    if (item.metadata().concepts().size() > 1) {
      return Trait.INTEGRATED;
    }
    String said = item.metadata().title() + '\n' + item.stem();
    return ENQUIRY_WORDS.stream().anyMatch(said::contains) ? Trait.ENQUIRY : Trait.BASIC;
  }

  /** Returns the word that teachers use. */
  static String name(Trait trait) {
    return switch (trait) {
      case TARGET -> "目标题";
      case EXTENSION -> "拓展题";
      case REVIEW -> "复习题";
      case PREREQUISITE -> "先修题";
      case BASIC -> "基础性题";
      case ENQUIRY -> "探究性题";
      case INTEGRATED -> "综合性题";
    };
  }
}
