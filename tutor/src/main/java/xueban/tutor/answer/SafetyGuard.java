package xueban.tutor.answer;

import java.util.Optional;
import java.util.regex.Pattern;
import xueban.nlp.Embedder;
import xueban.nlp.TextFolding;
import xueban.nlp.TextSafety;
import xueban.nlp.UnsafeText;

/**
 * Recognises questions that get a fixed reply: distress ({@link UnsafeText}, phrases of bullying,
 * and what is like either by meaning and wording: {@link DistressMeasure}), what is not safe for
 * school, and attempts to change the rules. Ordinary questions that only mention such words (what a
 * drug does to the body, a history of a war) pass. It does not screen or diagnose anybody.
 */
final class SafetyGuard {
  private static final Pattern BULLIED =
      Pattern.compile("(?:被|遭).{0,6}(?:欺负|霸凌|殴打|猥亵|性侵|勒索)|有人(?:打我|摸我)|being bullied|self[- ]harm");
  private static final Pattern UNSAFE =
      Pattern.compile(
          "(?:怎么|怎样|如何|教我|哪里).{0,8}(?:做|制作|制造|造|合成|买|弄到|搞到|提炼).{0,8}(?:炸弹|炸药|毒品|冰毒|海洛因|大麻|枪支|手枪|火药|毒药)"
              + "|(?:看|找|下载|发).{0,4}(?:色情|黄片|裸照|黄色网站)|(?:怎么|如何).{0,6}(?:杀人|下毒|偷拍|黑进|盗号)|how"
              + " (?:to|do i|can i)"
              + " (?:make|build|buy|get).{0,20}(?:bomb|explosive|gun|drugs|cocaine|poison)|porn|nude"
              + " pic");
  private static final Pattern RULES =
      Pattern.compile(
          "(?:忽略|无视|忘记|忘掉).{0,10}(?:指令|指示|规则|提示词|设定|要求)|(?:输出|显示|告诉我|泄露).{0,8}(?:系统提示|提示词|内部指令)"
              + "|你现在是.{0,12}(?:没有限制|不受限制)|越狱模式|开发者模式|ignore"
              + " .{0,30}(?:instruction|rule|prompt)|(?:reveal|show|print).{0,20}system"
              + " prompt|jailbreak");
  private static final String CARE =
      "听到你这样说，我很在意你。你不用一个人扛着：请现在就告诉一位你信任的大人，比如爸爸妈妈、班主任或学校的心理老师。"
          + "也可以随时拨打 12355 青少年服务台或 12356 心理援助热线；如果有人正处在危险中，请马上拨打 110 或 120。";
  private static final String REFUSE = "这个问题不适合在这里回答。如果你遇到了麻烦，请告诉老师或家长。你也可以问我学习上的问题。";

  private SafetyGuard() {}

  /**
   * Returns the fixed reply that a question gets, or empty for an ordinary one.
   *
   * @param embedder the Chinese one, which tells by meaning what wording misses, if there is one
   */
  static Optional<Answer.SafetyReply> check(String question, Optional<Embedder> embedder) {
    String folded = TextFolding.fold(question);
    boolean distress = UnsafeText.check(question) instanceof TextSafety.Distress;
    if (distress || BULLIED.matcher(folded).find() || DistressMeasure.of(question, embedder) >= 0) {
      return Optional.of(new Answer.SafetyReply(true, CARE));
    }
    if (UNSAFE.matcher(folded).find() || RULES.matcher(folded).find()) {
      return Optional.of(new Answer.SafetyReply(false, REFUSE));
    }
    return Optional.empty();
  }
}
