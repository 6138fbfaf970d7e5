# What is said outside any flow.
sorry-mistake = Sorry, something went wrong on my side with your message. Please send it again, or choose /help. In an emergency call { $emergency }.
group-private = We don’t talk about your health in a group. Send me a private message and I’ll help you there.
