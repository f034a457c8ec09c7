-- What wrk asks for, and what it reports. LOAD_PATHS names a file with an address a line: then each request is for one
-- of them at random, in one of two encodings. Without it every request is the same, and costs wrk nothing to make.
local file = os.getenv("LOAD_PATHS")

if file then
  local paths = {}
  for line in io.lines(file) do paths[#paths + 1] = line end
  local encodings = { { ["Accept-Encoding"] = "br" }, { ["Accept-Encoding"] = "gzip" } }
  math.randomseed(tonumber(os.getenv("LOAD_SEED")))
  request = function()
    return wrk.format("GET", paths[math.random(#paths)], encodings[math.random(2)])
  end
end

done = function(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format('\nMEASURED {"requests":%d,"seconds":%f,"p50":%f,"p99":%f,"failed":%d}\n', summary.requests,
    summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, failed))
end
