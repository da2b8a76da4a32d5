package org.vigie.dashboards.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a sender still has under way when it is refused. A server that answers and hangs up while the sender is writing makes
 * the sender's system throw the answer away, so that a browser shows a broken connection instead of the reason.
 */
final class Unread {
    /** Whoever sends more than this finds the connection closed. */
    private static final long LARGEST = 4_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Unread.class);

    private Unread() {}

    /** Reads the rest of a request's body, to no use. A sender that has gone, or falls silent, is not waited for. */
    static void discard(Context context) {
        byte[] buffer = new byte[8 * 1024];
        try {
            InputStream body = context.req().getInputStream();
            long left = LARGEST;
            int read = 0;
            while (read >= 0 && left > 0) {
                left -= read;
                read = body.read(buffer);
            }
        } catch (IOException e) {
            LOG.debug("{} {}: the sender is gone", context.method(), context.path(), e);
        }
    }
}
