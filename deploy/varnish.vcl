vcl 4.1;

# Varnish (7 or later, with varnish-modules for xkey) before one newsroom or several.
#
#   varnishd -f /etc/varnish/newsroom.vcl -a 127.0.0.1:6081 -s malloc,256m -p http_gzip_support=off
#
# and for each newsroom: PURGE_VARNISH=http://127.0.0.1:6081 TRUST_PROXY=1
#
# Without http_gzip_support=off Varnish compresses by itself, and readers never get the smaller pages that the newsroom
# has compressed already. Where memory is short: readers' pages are 2-10 KB each, pictures are what fills it (5-200 KB a
# file, and a browser asks for one of some fifty).

import std;
import xkey;

# The newsroom. Several instances: name each here, and choose among them with "import directors".
backend newsroom {
    .host = "127.0.0.1";
    .port = "3000";
    .connect_timeout = 1s;
    # A page may wait 30 s for its turn and take 30 s.
    .first_byte_timeout = 65s;
    .between_bytes_timeout = 65s;
}

# Who may purge: the newsroom's instances, asking directly.
acl purgers {
    "127.0.0.1";
    "::1";
}

# Proxies of your own before this one, which speak TLS with readers.
acl proxies {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        # Varnish has added whoever asked it to X-Forwarded-For. What a proxy hands on was asked by somebody else.
        if (client.ip !~ purgers || req.http.X-Forwarded-For ~ "," || !req.http.Xkey-Purge) {
            return (synth(403, "Forbidden"));
        }
        return (synth(200, "Purged " + xkey.purge(req.http.Xkey-Purge)));
    }

    if (req.restarts == 0) {
        # The newsroom believes the last name in X-Forwarded-For, which is to be the reader's and not that of the proxy.
        if (client.ip ~ proxies) {
            set req.http.X-Forwarded-For = regsub(req.http.X-Forwarded-For, ",[^,]*$", "");
        }
        # A copy is shown for this long while a new one is fetched (stale-while-revalidate); and for as long as the
        # newsroom allows it (stale-if-error), once it was asked and could not answer.
        set req.grace = 60s;
        unset req.http.X-Attempt;
    } else {
        set req.grace = 10y;
        set req.http.X-Attempt = "second";
    }

    # Requests are answered here or handed on, never piped.
    if (req.method !~ "^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$") {
        return (synth(405, "Method Not Allowed"));
    }
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    # The newsroom's own people (press/realms.ts): their pages are kept by nobody, and their cookies are handed on.
    if (req.url ~ "^/(?:desk|sign-in|sign-out|account|preview|api)(?:[/?]|$)") {
        return (pass);
    }
    # A picture is shown to signed-in people before it is public.
    if (req.url ~ "^/media/" && req.http.Cookie) {
        return (pass);
    }

    # Readers have no session, and a page depends on nothing but its address.
    unset req.http.Cookie;
    unset req.http.Authorization;
    unset req.http.Range;
    if (req.http.Accept-Encoding ~ "\bbr\b") {
        set req.http.Accept-Encoding = "br";
    } elsif (req.http.Accept-Encoding ~ "\bgzip\b") {
        set req.http.Accept-Encoding = "gzip";
    } else {
        unset req.http.Accept-Encoding;
    }
    # What only says where a reader came from.
    if (req.url ~ "[?&](?:utm_[a-z_]+|fbclid|gclid|yclid|mc_[ce]id)=") {
        set req.url = regsuball(req.url, "(?<=[?&])(?:utm_[a-z_]+|fbclid|gclid|yclid|mc_[ce]id)=[^&]*(?:&|$)", "");
        set req.url = regsub(req.url, "[?&]$", "");
    }
    # Files are known by their names alone.
    if (req.url ~ "^/(?:fonts|_next/static)/") {
        set req.url = regsub(req.url, "\?.*$", "");
    }
    set req.url = std.querysort(req.url);
    if (req.restarts == 0) {
        set req.http.X-Attempt = "first";
    }
    return (hash);
}

# The newsroom never looks at the name by which it was asked for; nobody shall fill the memory with made-up ones.
sub vcl_hash {
    hash_data(req.url);
    return (lookup);
}

sub vcl_backend_fetch {
    if (bereq.url ~ "^/api/desk/.*/events") {
        # Silence is usual there. Events come as they are written: nothing here waits for the end of an answer.
        set bereq.between_bytes_timeout = 600s;
    }
    return (fetch);
}

sub vcl_backend_response {
    if (beresp.status >= 500) {
        # A copy that is left is better than a fault; see vcl_synth.
        if (bereq.is_bgfetch || bereq.http.X-Attempt == "first") {
            return (abandon);
        }
        set beresp.ttl = 0s;
        set beresp.grace = 0s;
        set beresp.uncacheable = true;
        return (deliver);
    }
    if (bereq.uncacheable) {
        return (deliver);
    }

    set beresp.http.X-Told = beresp.http.CDN-Cache-Control;
    if (!beresp.http.X-Told) {
        set beresp.http.X-Told = beresp.http.Surrogate-Control;
    }
    if (beresp.http.X-Told && beresp.http.Surrogate-Key) {
        # What the newsroom tells shared caches, and the keys by which it takes it back.
        set beresp.http.xkey = beresp.http.Surrogate-Key;
        set beresp.ttl = std.duration(regsub(beresp.http.X-Told, "^.*\bmax-age=(\d+).*$", "\1s"), 0s);
        set beresp.grace = 0s;
        if (beresp.http.X-Told ~ "stale-if-error=\d") {
            set beresp.grace = std.duration(regsub(beresp.http.X-Told, "^.*\bstale-if-error=(\d+).*$", "\1s"), 0s);
        }
    } elsif (bereq.url ~ "^/media/" && beresp.status == 200 && beresp.ttl > 0s && beresp.http.Cache-Control !~ "private|no-store") {
        # A picture without a key is one that only a front shows: nobody says when it leaves.
        set beresp.ttl = 60s;
        set beresp.grace = 0s;
    } elsif (beresp.status == 200 && beresp.http.Cache-Control ~ "\bimmutable\b") {
        # A build's files are called otherwise when they change.
        set beresp.grace = 0s;
    } else {
        # Nobody waits for another's answer where each gets one of their own.
        set beresp.ttl = 10s;
        set beresp.grace = 0s;
        set beresp.uncacheable = true;
    }
    # An old copy is of use for asking whether it still holds.
    set beresp.keep = 10m;
    unset beresp.http.X-Told;
    return (deliver);
}

sub vcl_backend_error {
    if (bereq.is_bgfetch || bereq.http.X-Attempt == "first") {
        return (abandon);
    }
    set beresp.http.Content-Type = "text/html; charset=utf-8";
    set beresp.http.Cache-Control = "no-store";
    set beresp.http.Retry-After = "10";
    set beresp.body = {"<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">"}
        + {"<title>Not available</title><h1>Not available</h1><p>The site cannot be reached just now. Please try again in a moment.</p></html>"};
    return (deliver);
}

sub vcl_synth {
    # The newsroom could not answer. Once more, and now with an older copy, if there is one; else with the fault it gives.
    if (resp.status == 503 && req.http.X-Attempt == "first") {
        return (restart);
    }
}

sub vcl_deliver {
    # Surrogate keys are between the newsroom and its caches; without a CDN in front, this is the last of them.
    unset resp.http.Surrogate-Key;
    unset resp.http.Surrogate-Control;
    unset resp.http.CDN-Cache-Control;
    unset resp.http.Cache-Tag;
    unset resp.http.xkey;
    unset resp.http.X-Varnish;
    unset resp.http.Via;
    # The age of the copy is no age for a browser, which asks every time.
    if (resp.http.Cache-Control ~ "max-age=0") {
        unset resp.http.Age;
    }
    return (deliver);
}
