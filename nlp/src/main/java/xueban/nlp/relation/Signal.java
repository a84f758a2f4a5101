package xueban.nlp.relation;

import java.util.List;

/**
 * What a pair (before, after) is judged by. Each is a number, finite, 0 where its source is
 * missing, whose larger value may speak either way: the model learns that.
 */
enum Signal {
  BEFORE_LENGTH("名称长短"),
  AFTER_LENGTH("名称长短"),
  LENGTH_DIFFERENCE("名称长短"),
  BEFORE_IN_AFTER("前者的名称出现在后者的名称里"),
  AFTER_IN_BEFORE("后者的名称出现在前者的名称里"),
  NAME_OVERLAP("名称的重合"),
  SHARED_END("名称末尾的相同"),
  SHARED_START("名称开头的相同"),
  BEFORE_FREQUENCY("名称有多常用"),
  AFTER_FREQUENCY("名称有多常用"),
  FREQUENCY_DIFFERENCE("名称有多常用"),
  BEFORE_NAMED_IN_AFTER("后者的定义或资料提到前者"),
  AFTER_NAMED_IN_BEFORE("前者的定义或资料提到后者"),
  MENTION_DIFFERENCE("谁提到谁"),
  REFERENCE_DISTANCE("引用距离"),
  BEFORE_MENTIONS("前者有多常被提到"),
  AFTER_MENTIONS("后者有多常被提到"),
  TEXT_OVERLAP("定义用词的重合"),
  COSINE("意思的远近"),
  DEFINITION_COSINE("定义的远近"),
  DIRECTED_COSINE("名称与对方定义的远近之差"),
  GRADE_DIFFERENCE("年级学期的先后"),
  SAME_STRAND("同一领域"),
  MASTERY_ASYMMETRY("学习者掌握的先后"),
  KERNEL("相似的知识点之间的关系"),
  KERNEL_REVERSE("相似的知识点之间的关系"),
  KERNEL_DIFFERENCE("相似的知识点之间的关系"),
  BEFORE_LEADS("前者已知引出的知识点"),
  BEFORE_NEEDS("前者已知的先修"),
  AFTER_LEADS("后者已知引出的知识点"),
  AFTER_NEEDS("后者已知的先修"),
  BEFORE_ROLE("前者作先修的倾向"),
  AFTER_ROLE("后者需要先修的倾向"),
  BEFORE_OPPOSITE_ROLE("前者需要先修的倾向"),
  AFTER_OPPOSITE_ROLE("后者作先修的倾向"),
  REACHED("已知关系可推出前者在先"),
  REACHED_REVERSE("已知关系可推出后者在先"),
  STEPS("两者之间的知识点"),
  STEPS_REVERSE("反方向之间的知识点"),
  CONTRADICTIONS("与已否定的关系相矛盾"),
  CONTRADICTIONS_REVERSE("反方向与已否定的关系相矛盾"),
  SHARED_NEEDS("共同的先修"),
  NEEDS_INSIDE("前者的先修也是后者的先修"),
  SHARED_LEADS("共同引出的知识点"),
  LEADS_INSIDE("后者引出的也由前者引出"),
  LEVEL_DIFFERENCE("在已知关系里的层次"),
  NEIGHBOURS_BEFORE("与前者相似的知识点是否为后者的先修"),
  NEIGHBOURS_AFTER("前者是否为与后者相似的知识点的先修");

  static final List<Signal> ALL = List.of(values());

  private final String words;

  Signal(String words) {
    this.words = words;
  }

  /** Returns the place of this signal in a row; rows never outlive the process. */
  @SuppressWarnings("EnumOrdinal") // the place is kept nowhere
  int place() {
    return ordinal();
  }

  /** Sets the value of this signal in a row. */
  void put(double[] row, double value) {
    row[place()] = value;
  }

  /** Returns what the signal is, for a teacher. */
  String words() {
    return words;
  }
}
