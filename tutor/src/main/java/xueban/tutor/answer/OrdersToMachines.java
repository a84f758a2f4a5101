package xueban.tutor.answer;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import xueban.nlp.TextFolding;

/**
 * Recognises text that speaks to a machine that reads it, not to the learner: what is found in the
 * catalog is quoted, and an order to an assistant must not be quoted as if it were an answer. A
 * sentence that names such a machine and orders it something, marks of a conversation's roles, text
 * hidden from people, and text of coded bytes. It sees forms, not intent: a text that plays with
 * the reader in plain words passes, and is then a quote like any other.
 */
final class OrdersToMachines {
  private static final String MACHINE =
      "(?<![a-z])ai(?![a-z])|助手|助教程序|学伴|机器人|机器老师|聊天机|大模型|语言模型|智能体|讲解程序|答题器|自动答题|模型(?=读到|[,:应须请要必])|智能小伙伴|智能助|(?<![a-z])(?:assistants?|chatbots?|bots?|robots?(?=[,:])|language"
          + " models?|llms?|(?:ai|reading|answering) (?:tutor|machine)|the"
          + " tutor|machines?)(?![a-z])";
  private static final String ORDER =
      "请|须|必须|应当|应该|应(?=[在以将把直])|不得|不许|不必|允许|务必|改为|改用|改扮|饰演|切换|代为|(?<!自动)执行|输出|回答|回复|告诉|写出|写上|写在|抄写|列出|发送|发布|调用"
          + "|搜索|点击|打开|公布|丢弃|忽略|停用|照做|接龙|朗读|必填|完成"
          + "|(?<![a-z])(?:must|shall|should|please|will|begin|start|reply|answer|write|print|list|reveal|tell|ignore|disregard|obey|follow|pretend|never|always|send|call|visit|render|message|persuade|report|takes?|cite|fill)(?![a-z])";

  private static final List<Pattern> SIGNS =
      Stream.of(
              // hidden from people, or marks of roles
              "[\\x{E0000}-\\x{E007F}\\x{200B}-\\x{200D}\\x{2060}\\x{FEFF}]",
              "<!--|display: ?none|<\\|[a-z_]+\\|>|\\[/?inst\\]|<<sys>>|javascript:|\\$ ?sudo"
                  + " |-----begin ",
              "(?:^|[\\s\\[{\"'>(*#])(?:system|assistant|developer)\"? ?[:\\]]",
              "\"role\" ?:|\"(?:system|instructions?)\" ?:",
              // coded bytes
              "(?<![a-z0-9+/])(?=[a-z0-9+/]*[0-9])(?=[a-z0-9+/]*[a-z])[a-z0-9+/]{28,}={0,2}",
              "(?:%[0-9a-f]{2}){8,}",
              "[a-z][\\x{0400}-\\x{04FF}]|[\\x{0400}-\\x{04FF}][a-z]",
              "</?[a-z]+[_-][a-z]+[^<>]{0,80}>",
              // a machine called or spoken of as the reader
              "(?:给|供|由|致|亲爱的)(?:" + MACHINE + "|智能|机器|系统)",
              "(?:for|by|dear|reader|hey) (?:the )?(?:" + MACHINE + "|robots?)",
              "机器(?:朗读|填写|执行|注意|请)|请机器|(?:" + MACHINE + ")专用",
              // rules of the machine itself
              "系统提示|提示词|初始设定|隐藏指令|内部指令|保密口令|system prompt|hidden"
                  + " prompt|(?:previous|prior|earlier|above)"
                  + " (?:instruction|rule|prompt)s?|(?:忽略|无视|忘记|作废|停用|取消).{0,12}(?:指令|规则|限制|过滤|提示)",
              "to=\\w+|function_call|tool_call|调用.{0,6}(?:工具|函数|接口)")
          .map(Pattern::compile)
          .toList();

  /** A machine called, and words of a foreign script after it: most lessons have none. */
  private static final Pattern CALL = Pattern.compile("(?:" + MACHINE + ") ?[,:](?![^a-z]*$)");

  /**
   * Somebody's work, told of and not called: what someone became or published stands before it, and
   * its sentence ends without foreign words but a source with its year.
   */
  private static final Pattern TOLD_OF =
      Pattern.compile(
          "(?:担任|成为|做过|当过|发表了?|提出了?)[^你您,.:;!?。：；！？\\n]{0,12}(?:助手|模型)"
              + "(?=,(?:[^a-z你您.;!?。；！？()\\n]|\\([^()]{0,40}\\d{4}\\))*(?:[.;!?。；！？\\n]|$))");

  private static final Pattern SETTING = Pattern.compile("(?:忽略|无视|忘记|作废|停用|取消).{0,12}设定");

  /** What a story's author set, as critics write of it. */
  private static final Pattern SETTING_OF_A_STORY =
      Pattern.compile("无视原[作著]的设定|(?<=[、,，])无视原设定(?=[,，]如(?!果))|(?<=时)无视原设定(?=是)");

  private static final Pattern NAMED = Pattern.compile(MACHINE);
  private static final Pattern ORDERED = Pattern.compile(ORDER);
  private static final Pattern SENTENCE_END = Pattern.compile("[。.!?！？;；\\n]");

  private OrdersToMachines() {}

  /** Returns whether some of a text is addressed to a machine that reads it. */
  static boolean in(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    String folded = TextFolding.fold(text);
    if (hasSign(lower) || hasSign(folded)) {
      return true;
    }
    return SENTENCE_END
        .splitAsStream(folded)
        .anyMatch(sentence -> NAMED.matcher(sentence).find() && ORDERED.matcher(sentence).find());
  }

  private static boolean hasSign(String text) {
    return SIGNS.stream().anyMatch(sign -> sign.matcher(text).find())
        || CALL.matcher(TOLD_OF.matcher(text).replaceAll("")).find()
        || SETTING.matcher(SETTING_OF_A_STORY.matcher(text).replaceAll("")).find();
  }
}
