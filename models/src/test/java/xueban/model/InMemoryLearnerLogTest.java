package xueban.model;

class InMemoryLearnerLogTest extends LearnerLogContract {
  @Override
  protected LearnerLog open() {
    return new InMemoryLearnerLog();
  }
}
