package xueban.tutor.answer.draft;

import java.util.regex.Pattern;
import xueban.nlp.TextFolding;

/**
 * Recognises phrases that only join and claim nothing: short, and without the commonest words of
 * such phrases nothing is left but words of the question.
 */
final class JoiningPhrase {
  private static final int LONGEST = 40;
  private static final Pattern COMMON =
      Pattern.compile(
          "下面|我们|一起|来看|看看|首先|其次|然后|接着|最后|总之|简单来说|也就是说|换句话说|举个例子|比如|例如|可以|想一想|试一试|这样|理解|一步一步"
              + "|先|再|记住|这个|问题|关于|回答|分|几点|说明|好|的|来|是|你|问|请|看|一下|就|吧|呢|了"
              + "|\\b(?:let|us|s|look|at|first|then|next|finally|in|short|for|example|here|is|the|we|can|think|about|this|question|step|by|to|it|a|an)\\b");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{IsHan}\\p{IsLatin}0-9]+");

  private final String question;

  JoiningPhrase(String question) {
    this.question = TextFolding.fold(question);
  }

  boolean is(String text) {
    String folded = TextFolding.fold(text);
    if (folded.length() > LONGEST
        || folded.chars().anyMatch(Character::isDigit)
        || folded.chars().noneMatch(Character::isLetter)) {
      return false;
    }
    for (String left : SIGNS.split(COMMON.matcher(folded).replaceAll(" "), -1)) {
      if (!question.contains(left)) {
        return false;
      }
    }
    return true;
  }
}
