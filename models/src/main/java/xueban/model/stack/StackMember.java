package xueban.model.stack;

/** What the stacked tracer is made of: the parts of an explanation, in this order. */
public enum StackMember {
  ITEM("the item"),
  CONCEPTS("the learner's answers to the item's concepts"),
  LEARNER("the learner's answers to all concepts"),
  RECENT("the learner's last answers"),
  TIME("time since"),
  OTHERS("other learners with such answers"),
  SEQUENCE("the order of the last answers");

  final String description;

  StackMember(String description) {
    this.description = description;
  }
}
