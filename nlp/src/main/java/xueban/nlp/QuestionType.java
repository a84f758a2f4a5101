package xueban.nlp;

import java.util.regex.Pattern;

/**
 * What kind of answer a question wants. The first kind whose cue is in the question is its type.
 */
public enum QuestionType {
  /** What sets two things apart. */
  COMPARISON("区别|不同|差别|异同|比较|difference|differ |compare|versus| vs\\.? "),
  /** An example. */
  EXAMPLE("举例|举个例|例子|for example|an? example|examples of"),
  /** Why something is so. */
  REASON("为[什甚]么|为何|为啥|原因|理由|how come|\\bwhy\\b|\\breasons?\\b"),
  /** A number or a size. */
  QUANTITY("多少|几[个条种次倍根分度岁年天]|多[大长高远重快]|how (many|much|long|far|large|big|often)"),
  /** How something is done or proved. */
  METHOD("怎么|怎样|如何|怎麼|咋|步骤|方法|证明|求证|\\bhow\\b|\\bsteps?\\b|\\bprove\\b"),
  /** What something is. */
  DEFINITION(
      "[什甚]么[是叫]|是[什甚]么|叫做?[什甚]么|啥[是叫]|[是叫指]做?啥(?![^呀啊呢嘛哦意东\\p{P}\\s])|定义|意思|含义"
          + "|what (is|are|does)|what's|define|definition|meaning"),
  /** Yes or no. */
  YES_NO("吗|是不是|是否|能不能|可不可以|对不对|^(is|are|do|does|did|can|could|will|has|have|was|were)\\b"),
  /** Anything else. */
  OTHER("");

  private final Pattern cue;

  QuestionType(String cue) {
    this.cue = Pattern.compile(cue);
  }

  /** Returns the type by cue words of Chinese and English; {@link #OTHER} if none is there. */
  public static QuestionType of(String question) {
    String folded = TextFolding.fold(question).strip();
    for (QuestionType type : values()) {
      if (type != OTHER && type.cue.matcher(folded).find()) {
        return type;
      }
    }
    return OTHER;
  }
}
