package xueban.tutor.answer;

final class InMemoryNoticeStoreTest extends NoticeStoreContract {
  @Override
  protected NoticeStore newStore() {
    return new InMemoryNoticeStore();
  }
}
