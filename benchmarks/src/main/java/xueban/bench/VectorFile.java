package xueban.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import xueban.nlp.DelegatingEmbedder;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

/**
 * An embedder that keeps every vector in a file, under a digest of its text: a bench of tens of
 * thousands of texts embeds them once, not in each run. What is new is written as it is made, and a
 * last record that a killed run left torn is dropped. Safe for concurrent use by one process.
 */
final class VectorFile extends DelegatingEmbedder {
  private final Map<Long, float[]> vectors = new ConcurrentHashMap<>();
  private final DataOutputStream out;

  private VectorFile(Embedder other, Path file) throws IOException {
    super(other);
    long whole = Files.exists(file) ? read(file) : 0;
    if (Files.exists(file) && Files.size(file) > whole) {
      try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
        channel.truncate(whole);
      }
    }
    out =
        new DataOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
  }

  /** Returns an embedder that keeps the vectors of another in a file of the folder. */
  static VectorFile over(Embedder other, Path folder) {
    try {
      Files.createDirectories(folder);
      String name = other.id().replaceAll("[^A-Za-z0-9.-]+", "_") + ".vectors";
      return new VectorFile(other, folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep vectors in " + folder, e);
    }
  }

  private long read(Path file) throws IOException {
    long size = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      while (true) {
        long key = in.readLong();
        byte[] bytes = in.readNBytes(dimension() * Float.BYTES);
        if (bytes.length < dimension() * Float.BYTES) {
          return size;
        }
        float[] vector = new float[dimension()];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        vectors.put(key, vector);
        size += Long.BYTES + bytes.length;
      }
    } catch (EOFException e) {
      return size;
    }
  }

  private static long key(String text, TextRole role) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest((role + text).getBytes(UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public float[] embed(String text, TextRole role) {
    long key = key(text, role);
    float[] known = vectors.get(key);
    if (known == null) {
      known = super.embed(text, role);
      if (vectors.putIfAbsent(key, known) == null) {
        append(key, known);
      }
    }
    return known.clone();
  }

  private synchronized void append(long key, float[] vector) {
    try {
      out.writeLong(key);
      for (float value : vector) {
        out.writeFloat(value);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep a vector", e);
    }
  }

  @Override
  public void close() {
    super.close();
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep vectors", e);
    }
  }
}
