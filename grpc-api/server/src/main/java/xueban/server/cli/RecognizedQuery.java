package xueban.server.cli;

import com.google.protobuf.ByteString;
import io.grpc.StatusException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import xueban.v1.RecognizePictureRequest;
import xueban.v1.RecognizePictureResponse;
import xueban.v1.RecognizeSpeechRequest;
import xueban.v1.RecognizeSpeechResponse;
import xueban.v1.RecognizedText;
import xueban.v1.SearchServiceGrpc.SearchServiceBlockingV2Stub;

/** Text to search for that stands in a picture or is said in a recording. */
final class RecognizedQuery {
  /** No service takes more in one message; it is not read into memory to learn that. */
  private static final long MOST_BYTES = 64 << 20;

  private final SearchServiceBlockingV2Stub search;
  private final PrintWriter out;

  RecognizedQuery(SearchServiceBlockingV2Stub search, PrintWriter out) {
    this.search = search;
    this.out = out;
  }

  /** Prints what a picture says, and returns it; empty if nothing can be made out. */
  String ofPicture(Path file) throws IOException, StatusException {
    RecognizePictureResponse read =
        search.recognizePicture(
            RecognizePictureRequest.newBuilder().setPicture(bytes("--picture", file)).build());
    print("Read", read.getLinesList(), read.getAdvice());
    return read.getQuery();
  }

  /** Prints what a recording says, and returns it; empty if nothing can be made out. */
  String ofVoice(Path file) throws IOException, StatusException {
    RecognizeSpeechResponse heard =
        search.recognizeSpeech(
            RecognizeSpeechRequest.newBuilder().setRecording(bytes("--voice", file)).build());
    print("Heard", heard.getLinesList(), heard.getAdvice());
    return heard.getQuery();
  }

  private void print(String how, List<RecognizedText> lines, String advice) {
    for (RecognizedText line : lines) {
      String sure = line.hasConfidence() ? "  [%.0f %%]".formatted(100 * line.getConfidence()) : "";
      out.printf("%s: %s%s%n", how, line.getText(), sure);
    }
    if (lines.isEmpty()) {
      out.println(advice);
    }
  }

  private static ByteString bytes(String option, Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException(
          "%s: \"%s\" has %,d bytes; no service takes so many. Give a smaller file."
              .formatted(option, file, Files.size(file)));
    }
    return ByteString.copyFrom(Files.readAllBytes(file));
  }
}
