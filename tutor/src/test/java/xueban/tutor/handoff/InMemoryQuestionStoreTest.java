package xueban.tutor.handoff;

final class InMemoryQuestionStoreTest extends QuestionStoreContract {
  @Override
  protected QuestionStore newStore() {
    return new InMemoryQuestionStore();
  }
}
