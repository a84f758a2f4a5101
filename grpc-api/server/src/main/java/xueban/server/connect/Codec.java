package xueban.server.connect;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import xueban.ErrorCode;
import xueban.XuebanException;

/** How a message is written in a body. */
enum Codec {
  JSON("json") {
    @Override
    Message read(byte[] bytes, Message prototype) {
      String json = text(bytes);
      Message.Builder builder = prototype.newBuilderForType();
      try {
        JsonFormat.parser().merge(json, builder);
        return builder.build();
      } catch (InvalidProtocolBufferException | RuntimeException e) {
        // Runtime: gson throws its own kinds for some malformed numbers and nestings.
        throw JsonFault.explain(json, prototype, e);
      }
    }

    @Override
    byte[] write(Message message) {
      try {
        return JsonFormat.printer()
            .omittingInsignificantWhitespace()
            .print(message)
            .getBytes(StandardCharsets.UTF_8);
      } catch (InvalidProtocolBufferException e) {
        throw new IllegalStateException("Cannot write " + message.getClass().getName(), e);
      }
    }
  },

  PROTO("proto") {
    @Override
    Message read(byte[] bytes, Message prototype) {
      try {
        return prototype.getParserForType().parseFrom(bytes);
      } catch (InvalidProtocolBufferException e) {
        throw new XuebanException(
            ErrorCode.INVALID_INPUT,
            "The body is no %s (%s); encode it with the newest proto files."
                .formatted(prototype.getDescriptorForType().getFullName(), e.getMessage()),
            e);
      }
    }

    @Override
    byte[] write(Message message) {
      return message.toByteArray();
    }
  };

  private final String word;

  Codec(String word) {
    this.word = word;
  }

  /** Returns the codec that a content type names, as in {@code application/json}. */
  static Optional<Codec> of(String word) {
    return Arrays.stream(values()).filter(codec -> codec.word.equals(word)).findFirst();
  }

  /** Returns the word in a content type. */
  String word() {
    return word;
  }

  /**
   * Reads a message.
   *
   * @throws XuebanException {@code INVALID_INPUT}, naming the field where one is at fault
   */
  abstract Message read(byte[] bytes, Message prototype);

  abstract byte[] write(Message message);

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new XuebanException(ErrorCode.INVALID_INPUT, "The body is not UTF-8; JSON must be.", e);
    }
  }
}
