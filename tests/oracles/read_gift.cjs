// Reads GIFT texts as JSON strings, one a line; writes gift-pegjs's questions, or what it complains of, as JSON lines.
const { parse } = require(process.argv[2]);
const lines = require("node:readline").createInterface({ input: process.stdin });
lines.on("line", (line) => {
  let answer;
  try {
    answer = { questions: parse(JSON.parse(line)) };
  } catch (error) {
    answer = { error: String(error.message), location: error.location };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
