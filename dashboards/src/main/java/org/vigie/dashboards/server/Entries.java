package org.vigie.dashboards.server;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.vigie.dashboards.pages.EntryDraft;

/**
 * Lets in what was typed into a form of ours, sent from a page of ours, by a browser on this machine. Anything else is
 * refused: another host name than this machine's, so that no name that leads here is taken for us; another origin; a token
 * that we did not give to this session for this room.
 */
final class Entries {
    private static final String SESSION = "vigie-session";
    private static final String SESSION_SHAPE = "[A-Za-z0-9_-]{22}";
    private static final String ID_SHAPE = "\\d{14}-[0-9a-f]{8}";
    private static final int LARGEST_FORM = 16 * 1024;
    private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "localhost", "[::1]");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final String HMAC = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final byte[] secret = bytes(32);
    private final Clock clock;

    Entries(Clock clock) {
        this.clock = clock;
    }

    /** A page's empty draft; the reader's session begins with the first. */
    EntryDraft blank(Context context, String room) {
        String session = session(context).orElseGet(() -> begin(context));
        String id =
                LocalDateTime.now(clock).format(STAMP) + "-" + HexFormat.of().formatHex(bytes(4));
        return new EntryDraft(id, token(session, room, id));
    }

    /** The form that was sent. Whether its token is good is a question of its own: what was typed is not lost. */
    EntryDraft sent(Context context) {
        refuseStrangers(context);
        Map<String, String> values = new TreeMap<>();
        context.formParamMap().forEach((name, given) -> values.put(name, given.get(0)));
        return new EntryDraft(values.getOrDefault("id", ""), values.getOrDefault("token", ""), values, Map.of());
    }

    boolean isOurs(Context context, String room, EntryDraft draft) {
        return draft.id().matches(ID_SHAPE)
                && session(context)
                        .filter(session -> MessageDigest.isEqual(
                                token(session, room, draft.id()).getBytes(StandardCharsets.UTF_8),
                                draft.token().getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }

    private static void refuseStrangers(Context context) {
        String host = Optional.ofNullable(context.header("Host")).orElse("");
        String name = host.replaceFirst(":\\d{1,5}$", "");
        boolean ours = THIS_MACHINE.contains(name)
                && ("http://" + host).equals(context.header("Origin"))
                && List.of("same-origin", "")
                        .contains(Optional.ofNullable(context.header("Sec-Fetch-Site"))
                                .orElse(""));
        if (!ours) {
            throw new ForbiddenResponse();
        }
        String type = Optional.ofNullable(context.contentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).matches("application/x-www-form-urlencoded *(;.*)?")) {
            throw new UnsupportedMediaTypeResponse();
        }
        // a body without a length is read up to the server's own limit before it is measured
        if (context.contentLength() > LARGEST_FORM || context.bodyAsBytes().length > LARGEST_FORM) {
            throw new ContentTooLargeResponse();
        }
    }

    private static Optional<String> session(Context context) {
        return Optional.ofNullable(context.cookie(SESSION)).filter(value -> value.matches(SESSION_SHAPE));
    }

    private String begin(Context context) {
        String session = text(bytes(16));
        Cookie cookie = new Cookie(SESSION, session);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        context.cookie(cookie);
        return session;
    }

    private String token(String session, String room, String id) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return text(mac.doFinal((session + "\n" + id + "\n" + room).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("Every Java platform has HmacSHA256", e);
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
