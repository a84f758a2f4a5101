package xueban.tutor;

final class InMemoryHomeworkStoreTest extends HomeworkStoreContract {
  @Override
  protected HomeworkStore newStore() {
    return new InMemoryHomeworkStore();
  }
}
