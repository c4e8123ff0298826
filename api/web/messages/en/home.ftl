web-home-hello = Good to see you, { $name }
web-home-waiting = Waiting for your decision
web-home-nothing = Nothing waits for you.
web-home-flight = Updates on their way
web-home-no-updates = No update has been submitted yet.
