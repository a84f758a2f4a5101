package xueban.tutor.answer;

import java.util.List;
import java.util.regex.Pattern;
import xueban.nlp.TextFolding;

/** Reads a question that only makes sense after another one, such as 为什么？, together with it. */
final class FollowUp {
  private static final int LONGEST = 24;
  private static final Pattern LEANING =
      Pattern.compile(
          "^(?:那|那么|所以|可是|但是|还有|再)?(?:它|他们|它们|这|这个|那个|这里|上面|刚才|前面|其中)"
              + "|^(?:那|那么|可是|但是|所以)|^(?:为什么|为啥|怎么|怎么做|怎么办|然后呢|接下来呢|还有呢|还有吗|举个例子|举例|能举个例子吗|详细点|再说一遍|没看懂|不懂|不明白)(?:呢|吗|啊|呀|会这样|是这样)?[?.!"
              + " ]*$|^(?:and |but |so |then )?(?:why|how|how come|what about|it|that|this|they|an"
              + " example|another|what next|go on)\\b(?!.{30})");

  private FollowUp() {}

  /** Returns the question, with the one before it in front if it leans on it. */
  static Question resolved(Question question) {
    List<String> earlier = question.earlier();
    String folded = TextFolding.fold(question.text()).strip();
    if (earlier.isEmpty() || folded.length() > LONGEST || !LEANING.matcher(folded).find()) {
      return question;
    }
    String both = earlier.getLast() + " " + question.text();
    return question.withText(
        both.length() <= Question.MAX_LENGTH
            ? both
            : both.substring(both.length() - Question.MAX_LENGTH));
  }
}
