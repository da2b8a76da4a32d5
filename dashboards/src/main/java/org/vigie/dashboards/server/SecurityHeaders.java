package org.vigie.dashboards.server;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Headers that every answer carries, errors included: nothing from elsewhere, nothing inline, no framing. */
final class SecurityHeaders {
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        ALL.put("X-Content-Type-Options", "nosniff");
        ALL.put("Referrer-Policy", "same-origin");
        ALL.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        ALL.put("Cross-Origin-Opener-Policy", "same-origin");
        ALL.put("Cross-Origin-Resource-Policy", "same-origin");
    }

    private SecurityHeaders() {}

    static Map<String, String> all() {
        return Collections.unmodifiableMap(ALL);
    }

    static void on(Context context) {
        ALL.forEach(context::header);
    }
}
