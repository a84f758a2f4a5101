package xueban.storage;

/** Something that closes without a checked exception. */
interface Closeable extends AutoCloseable {
  @Override
  void close();
}
