package xueban.server.connect;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One request, read whole, and the way to answer it: once, at once or in parts, from any thread.
 * Parts must come one after the other. What is sent after the client went away is dropped.
 */
final class Exchange {
  /** 499, which Netty has no name for. */
  private static final String CLIENT_CLOSED_REQUEST = "Client Closed Request";

  private final Channel channel;
  private final HttpRequest request;
  private final byte[] body;
  private final boolean chunked;
  private final boolean keepAlive;
  private final ChannelFutureListener onEnd;
  private final HttpHeaders common = new DefaultHttpHeaders();
  private final AtomicBoolean begun = new AtomicBoolean();
  private final AtomicReference<@Nullable Runnable> whenWritable = new AtomicReference<>();
  private final AtomicReference<@Nullable Runnable> whenGone = new AtomicReference<>();

  /**
   * @param keepAlive whether the connection may serve another request after this one
   * @param onEnd called with the last write of the answer
   */
  Exchange(
      Channel channel,
      HttpRequest request,
      byte[] body,
      boolean keepAlive,
      ChannelFutureListener onEnd) {
    this.channel = channel;
    this.request = request;
    this.body = body;
    this.chunked = request.protocolVersion().isKeepAliveDefault(); // HTTP/1.1, not 1.0
    this.keepAlive = keepAlive && chunked && HttpUtil.isKeepAlive(request);
    this.onEnd = onEnd;
  }

  HttpMethod method() {
    return request.method();
  }

  /** Returns the path as it was sent, without the query. */
  String path() {
    String uri = request.uri();
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }

  HttpHeaders headers() {
    return request.headers();
  }

  byte[] body() {
    return body;
  }

  boolean keepAlive() {
    return keepAlive;
  }

  /**
   * Returns headers that any answer to this request will carry; for the one who answers to fill.
   */
  HttpHeaders common() {
    return common;
  }

  /** Answers at once. */
  void answer(int status, HttpHeaders headers, byte[] bytes) {
    if (!begun.compareAndSet(false, true) || !channel.isActive()) {
      return;
    }
    boolean head = request.method().equals(HttpMethod.HEAD);
    ByteBuf content = head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(bytes);
    HttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status(status), content);
    response.headers().add(common).add(headers);
    if (status != HttpResponseStatus.NO_CONTENT.code()
        && status != HttpResponseStatus.NOT_MODIFIED.code()) {
      response.headers().set(HttpHeaderNames.CONTENT_LENGTH, bytes.length);
    }
    HttpUtil.setKeepAlive(response, keepAlive);
    end(channel.writeAndFlush(response));
  }

  /** Begins an answer of status 200 that comes in parts. */
  void begin(HttpHeaders headers) {
    if (!begun.compareAndSet(false, true) || !channel.isActive()) {
      return;
    }
    HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    response.headers().add(common).add(headers);
    HttpUtil.setTransferEncodingChunked(response, chunked);
    HttpUtil.setKeepAlive(response, keepAlive);
    send(response);
  }

  /** Sends the next part of an answer that was begun. */
  void part(byte[] bytes) {
    if (channel.isActive()) {
      send(new DefaultHttpContent(Unpooled.wrappedBuffer(bytes)));
    }
  }

  /** Sends the last part of an answer that was begun. */
  void end(byte[] bytes) {
    if (channel.isActive()) {
      end(channel.writeAndFlush(new DefaultLastHttpContent(Unpooled.wrappedBuffer(bytes))));
    }
  }

  /** Runs once as soon as the client has read enough of what was sent. */
  void whenWritable(Runnable action) {
    whenWritable.set(action);
    if (channel.isWritable()) {
      writable();
    }
  }

  /** Runs once if the client goes away before the answer has ended. */
  void whenGone(Runnable action) {
    whenGone.set(action);
    if (!channel.isActive()) {
      gone();
    }
  }

  void writable() {
    run(whenWritable);
  }

  void gone() {
    run(whenGone);
  }

  private static void run(AtomicReference<@Nullable Runnable> action) {
    Runnable taken = action.getAndSet(null);
    if (taken != null) {
      taken.run();
    }
  }

  /** Sends a part; if that fails the connection closes, and whoever asked for it hears of that. */
  private void send(HttpObject part) {
    ChannelFuture unused = channel.writeAndFlush(part, channel.voidPromise());
  }

  private void end(ChannelFuture last) {
    whenGone.set(null);
    last.addListener(onEnd);
  }

  private static HttpResponseStatus status(int code) {
    return code == ConnectCode.CANCELED.httpStatus()
        ? new HttpResponseStatus(code, CLIENT_CLOSED_REQUEST)
        : HttpResponseStatus.valueOf(code);
  }
}
