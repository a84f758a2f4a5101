package xueban.server.connect;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * One connection: reads a request whole, hands it on, and reads the next when that is answered.
 * While it answers it goes on reading, because only so it learns that the client went away; what
 * comes early waits, and no more than one read's worth is taken.
 *
 * <p>Runs on the connection's event loop, but for {@link Exchange}, which any thread may use.
 */
final class HttpConnection extends ChannelInboundHandlerAdapter {
  private static final Logger log = LoggerFactory.getLogger(HttpConnection.class);
  private static final byte[] NOTHING = {};

  /** How long a client that sends too much may go on, so that it reads the answer that says so. */
  private static final Duration LINGER = Duration.ofSeconds(2);

  private enum State {
    IDLE,
    READING,
    ANSWERING,
    REFUSING
  }

  /** Where whole requests go. */
  interface Service {
    /** Answers a request; may block. */
    void serve(Exchange exchange);

    /** Answers a request that was not taken. */
    void refuse(Exchange exchange, XuebanException error);
  }

  private final HttpLimits limits;
  private final Service service;
  private final Executor threads;
  private final ByteBudget budget;
  private final Deque<Object> early = new ArrayDeque<>();
  private State state = State.IDLE;
  private ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private @Nullable HttpRequest request;
  private @Nullable Exchange exchange;
  private @Nullable Future<?> timer;
  private boolean stopping;

  HttpConnection(HttpLimits limits, Service service, Executor threads, ByteBudget budget) {
    this.limits = limits;
    this.service = service;
    this.threads = threads;
    this.budget = budget;
  }

  /** Closes the connection as soon as it answers nothing. On the event loop only. */
  void stop(ChannelHandlerContext context) {
    stopping = true;
    if (state == State.IDLE) {
      close(context);
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    awaitRequest(context);
    context.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (state == State.ANSWERING || !early.isEmpty()) {
      early.add(message);
      context.channel().config().setAutoRead(false);
    } else {
      take(context, message);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (context.channel().isWritable() && exchange != null) {
      exchange.writable();
    }
    context.fireChannelWritabilityChanged();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof IdleStateEvent
        && context.channel().unsafe().outboundBuffer() != null
        && context.channel().unsafe().outboundBuffer().totalPendingWriteBytes() > 0) {
      log.debug("Client {} reads nothing; closing", context.channel().remoteAddress());
      close(context);
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    stopTimer();
    if (exchange != null) {
      exchange.gone();
    }
    releaseBody();
    early.forEach(ReferenceCountUtil::release);
    early.clear();
    context.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof IOException) {
      log.debug("Client {} broke off", context.channel().remoteAddress(), cause);
    } else {
      log.error("Connection of {} failed", context.channel().remoteAddress(), cause);
    }
    close(context);
  }

  private void take(ChannelHandlerContext context, Object message) {
    if (state == State.REFUSING) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest head) {
      begin(context, head);
    }
    if (message instanceof HttpContent content) {
      try {
        if (state == State.READING) {
          append(context, content);
        }
        if (state == State.READING && content instanceof LastHttpContent) {
          complete(context);
        }
      } finally {
        content.release();
      }
    }
  }

  private void begin(ChannelHandlerContext context, HttpRequest head) {
    stopTimer();
    request = head;
    state = State.READING;
    if (!head.decoderResult().isSuccess()) {
      refuse(
          context,
          new XuebanException(
              ErrorCode.INVALID_INPUT,
              "This is not HTTP, or its headers have more than %d bytes: %s"
                  .formatted(limits.headerBytes(), head.decoderResult().cause().getMessage())));
    } else if (HttpUtil.getContentLength(head, 0L) > limits.bodyBytes()) {
      refuse(context, Gzip.tooLarge(limits.bodyBytes()));
    } else {
      timer = schedule(context, limits.request(), () -> timedOut(context));
      if (HttpUtil.is100ContinueExpected(head)) {
        ChannelFuture unused =
            context.writeAndFlush(
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
      }
    }
  }

  private void append(ChannelHandlerContext context, HttpContent content) {
    int bytes = content.content().readableBytes();
    if (!content.decoderResult().isSuccess()) {
      refuse(context, new XuebanException(ErrorCode.INVALID_INPUT, "The body is not HTTP."));
    } else if (body.size() + bytes > limits.bodyBytes()) {
      refuse(context, Gzip.tooLarge(limits.bodyBytes()));
    } else if (!budget.take(bytes)) {
      refuse(
          context,
          new XuebanException(
              ErrorCode.OVERLOADED, "Too many requests are on their way in; repeat in a second."));
    } else {
      try {
        content.content().readBytes(body, bytes);
      } catch (IOException e) {
        throw new IllegalStateException("Memory cannot fail to be written", e);
      }
    }
  }

  private void complete(ChannelHandlerContext context) {
    stopTimer();
    state = State.ANSWERING;
    Exchange whole = exchange(context, body.toByteArray(), !stopping);
    threads.execute(() -> service.serve(whole));
  }

  /** Answers with an error without reading the rest, and closes. */
  private void refuse(ChannelHandlerContext context, XuebanException error) {
    stopTimer();
    state = State.REFUSING;
    Exchange refused = exchange(context, NOTHING, false);
    threads.execute(() -> service.refuse(refused, error));
  }

  private Exchange exchange(ChannelHandlerContext context, byte[] bytes, boolean keepAlive) {
    HttpRequest head = request;
    if (head == null) {
      throw new IllegalStateException("Content came before its request");
    }
    Exchange made =
        new Exchange(
            context.channel(), head, bytes, keepAlive, last -> ended(context, last.isSuccess()));
    exchange = made;
    return made;
  }

  /** The last byte of an answer was sent, or could not be. */
  private void ended(ChannelHandlerContext context, boolean sent) {
    boolean again = sent && exchange != null && exchange.keepAlive() && !stopping;
    boolean refused = state == State.REFUSING;
    exchange = null;
    request = null;
    releaseBody();
    if (again) {
      state = State.IDLE;
      awaitRequest(context);
      Object next;
      while (state != State.ANSWERING && (next = early.poll()) != null) {
        take(context, next);
      }
      if (early.isEmpty()) {
        context.channel().config().setAutoRead(true);
      }
    } else if (refused && sent) {
      timer = schedule(context, LINGER, () -> close(context));
    } else {
      close(context);
    }
  }

  private void timedOut(ChannelHandlerContext context) {
    refuse(
        context,
        new XuebanException(
            ErrorCode.INVALID_INPUT,
            "The body did not come within %d seconds.".formatted(limits.request().toSeconds())));
  }

  private void awaitRequest(ChannelHandlerContext context) {
    stopTimer();
    timer = schedule(context, limits.idle(), () -> close(context));
  }

  private void releaseBody() {
    budget.give(body.size());
    body = new ByteArrayOutputStream(0);
  }

  private static void close(ChannelHandlerContext context) {
    ChannelFuture unused = context.close(); // channelInactive tells when it is closed
  }

  private void stopTimer() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  private static Future<?> schedule(
      ChannelHandlerContext context, Duration delay, Runnable action) {
    return context.executor().schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
  }
}
