package xueban.tutor.answer.draft;

final class InMemoryTokenLedgerTest extends TokenLedgerContract {
  @Override
  protected TokenLedger newLedger() {
    return new InMemoryTokenLedger();
  }
}
