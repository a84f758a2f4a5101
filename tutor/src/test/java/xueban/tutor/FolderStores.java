package xueban.tutor;

import java.nio.file.Path;
import java.util.Optional;

/** Stores in memory, with a folder for models; closing them changes nothing. */
final class FolderStores extends Stores {
  private final Path folder;

  FolderStores(Path folder) {
    super(InMemoryStores.parts());
    this.folder = folder;
  }

  @Override
  public Optional<Path> indexFolder() {
    return Optional.empty();
  }

  @Override
  public Optional<Path> modelFolder() {
    return Optional.of(folder.resolve("models"));
  }

  @Override
  public void close() {}
}
